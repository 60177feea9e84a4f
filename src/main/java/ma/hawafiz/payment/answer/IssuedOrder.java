package ma.hawafiz.payment.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order the bank may answer for. Amount in centimes; the outcome is null while it has not. */
record IssuedOrder(
        UUID id,
        UUID companyId,
        UUID dossierId,
        String reference,
        String runNumber,
        long amount,
        PaymentOutcome.@Nullable Kind outcome) {}
