package ma.hawafiz.platform.problem;

import java.util.Arrays;
import java.util.Locale;

/**
 * Every kind of problem the portal answers with. The name is the stable code of the contract; title and detail are
 * {@code NAME.title} and {@code NAME.detail} in {@code messages/problems_*.properties}.
 */
public enum ProblemType {
    SITUATION_INVALID(400),
    REQUEST_INVALID(400),
    AMENDMENT_REFUSED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    DOSSIER_STATE_CONFLICT(409),
    DOSSIER_ALREADY_LIVE(409),
    SAME_PERSON(409),
    LAW_CHANGED_SINCE_OPINION(409),
    DRAFT_CONFLICT(409),
    UPLOAD_CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    DOSSIER_INCOMPLETE(422),
    MEASURE_NOT_OPEN(422),
    RULE_SET_NOT_AT_HAND(422),
    PAYROLL_FILE_REFUSED(422),
    INTERNAL(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The general problem of an HTTP status the framework answers with: the first of that status above. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> REQUEST_INVALID;
            default ->
                Arrays.stream(values())
                        .filter(type -> type.status == status)
                        .findFirst()
                        .orElse(status < 500 ? REQUEST_INVALID : INTERNAL);
        };
    }

    public String uri() {
        return "urn:hawafiz:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
