package ma.hawafiz.notification;

import java.util.Arrays;
import java.util.List;

/** What there may be news of; the same table stands in the database (a test compares the two). */
public enum NotificationKind {
    LODGED(Importance.USUAL),
    INCOMPLETE(Importance.STATUTORY),
    PIECES_HANDED_IN(Importance.USUAL),
    RETURNED(Importance.STATUTORY),
    WITHDRAWN(Importance.USUAL),
    COMPLEMENT_REQUESTED(Importance.STATUTORY),
    COMPLEMENT_ANSWERED(Importance.USUAL),
    DECIDED(Importance.STATUTORY),
    PAYMENT_ORDERED(Importance.USUAL),
    PAYMENT_CONFIRMED(Importance.USUAL),
    PAYMENT_REFUSED(Importance.USUAL),
    APPEALED(Importance.USUAL),
    APPEAL_ANSWERED(Importance.STATUTORY),
    RECOVERY(Importance.STATUTORY),
    RECOVERY_SETTLED(Importance.USUAL),
    DELAY_NEAR(Importance.USUAL),
    DELAY_OVER(Importance.STATUTORY),
    /** Whoever sent the file reads it in the portal already. */
    PAYROLL_ACCEPTED(Importance.QUIET),
    PAYROLL_REFUSED(Importance.USUAL),
    PAYROLL_COLUMNS(Importance.USUAL),
    PAYROLL_FAILED(Importance.USUAL),
    LAW_ADOPTED(Importance.USUAL),
    LAW_MOVES_DOSSIER(Importance.USUAL),
    BANK_ACCOUNT(Importance.STATUTORY);

    private enum Importance {
        /** Always by e-mail. */
        STATUTORY,
        /** By e-mail unless the person does not want it. */
        USUAL,
        /** By e-mail where the person wants it. */
        QUIET
    }

    private final Importance importance;

    NotificationKind(Importance importance) {
        this.importance = importance;
    }

    public boolean statutory() {
        return importance == Importance.STATUTORY;
    }

    /** Those a person is not written to about before asking for it. */
    public static List<NotificationKind> mutedAtFirst() {
        return Arrays.stream(values())
                .filter(kind -> kind.importance == Importance.QUIET)
                .toList();
    }
}
