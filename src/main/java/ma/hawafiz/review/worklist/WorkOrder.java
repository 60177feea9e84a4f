package ma.hawafiz.review.worklist;

/** In what order the work list stands. What it sorts by never changes, so that a page is found again where it was. */
public enum WorkOrder {
    LATEST("lodged_at", true),
    OLDEST("lodged_at", false),
    LARGEST("capped", true),
    SMALLEST("capped", false);

    private final String column;
    private final boolean descending;

    WorkOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    String column() {
        return column;
    }

    boolean descending() {
        return descending;
    }
}
