package ma.hawafiz.payment.run;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens to a run, for the journal. What it does to a dossier is told by the dossier's own event. */
public sealed interface RunEvent extends Recorded {
    String number();

    int orders();

    long total();

    @Override
    default @Nullable UUID companyId() {
        return null;
    }

    @Override
    default Map<String, Object> details() {
        return Map.of("number", number(), "orders", orders(), "total", total());
    }

    record PaymentRunMade(UUID subject, String number, int orders, long total) implements RunEvent {}

    record PaymentRunConfirmed(UUID subject, String number, int orders, long total) implements RunEvent {}

    record PaymentRunDiscarded(UUID subject, String number, int orders, long total) implements RunEvent {}

    /** The file for the bank, with account numbers in it, was taken. */
    record PaymentRunExported(UUID subject, String number, int orders, long total) implements RunEvent {}
}
