package ma.hawafiz.platform.problem;

/** As which problem the doors tell what the database refused. */
public final class ConstraintsSeen {
    private ConstraintsSeen() {}

    public static ProblemType problemOf(Throwable refused) {
        return Constraints.problemOf(refused).orElseThrow(() -> new AssertionError("not told as a problem", refused));
    }
}
