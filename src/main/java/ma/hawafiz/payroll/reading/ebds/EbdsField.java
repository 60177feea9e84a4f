package ma.hawafiz.payroll.reading.ebds;

/** The fields of e-BDS records. People are told of them by the names {@code field.ebds.*} of {@code messages/names}. */
enum EbdsField {
    TYPE("type"),
    TRANSFER("transfer"),
    CATEGORY("category"),
    FILLER("filler"),
    EMPLOYER("employer"),
    PERIOD("period"),
    NAME("name"),
    ACTIVITY("activity"),
    ADDRESS("address"),
    TOWN("town"),
    POSTCODE("postcode"),
    AGENCY("agency"),
    ISSUED("issued"),
    DUE("due"),
    INSURED("insured"),
    CIN("cin"),
    CHILDREN("children"),
    ALLOWANCE_DUE("allowanceDue"),
    ALLOWANCE_DEDUCTED("allowanceDeducted"),
    ALLOWANCE_NET("allowanceNet"),
    ALLOWANCE_RETURNED("allowanceReturned"),
    DAYS("days"),
    PAY("pay"),
    CAPPED_PAY("cappedPay"),
    SITUATION("situation"),
    CONTROL("control"),
    HEADCOUNT("headcount"),
    INSURED_SUM("insuredSum");

    private final String key;

    EbdsField(String key) {
        this.key = key;
    }

    /** As faults name it. */
    String place() {
        return "ebds." + key;
    }
}
