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
    COMPLEMENT_ALREADY_REQUESTED(409),
    SAME_PERSON(409),
    LAW_CHANGED_SINCE_OPINION(409),
    DRAFT_CONFLICT(409),
    SESSION_REQUIRED(409),
    SESSION_STATE_CONFLICT(409),
    DOSSIER_ON_AGENDA(409),
    QUORUM_NOT_MET(409),
    NOT_PRESENT(409),
    CONFLICT_OF_INTEREST(409),
    VOTED_ALREADY(409),
    UPLOAD_CONFLICT(409),
    PAYMENT_CONFLICT(409),
    DOCUMENT_NOT_SCANNED(409),
    CONTROL_CONFLICT(409),
    APPEAL_ONCE(409),
    RECOVERY_CONFLICT(409),
    STALE(412),
    UPLOAD_PROTOCOL(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    DOSSIER_INCOMPLETE(422),
    MEASURE_NOT_OPEN(422),
    COMPLEMENT_TOO_LATE(422),
    DELAY_OVER(422),
    RULE_SET_NOT_AT_HAND(422),
    PAYROLL_FILE_REFUSED(422),
    APPEAL_TOO_LATE(422),
    NOT_HEARD_YET(422),
    BANK_FILE_REFUSED(422),
    DOCUMENT_REFUSED(422),
    INTERNAL(500),
    PAYMENT_NOT_CONFIGURED(503);

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
