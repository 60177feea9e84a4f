package ma.hawafiz.payment.run;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import ma.hawafiz.payment.iso20022.TransferHeader;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** From where the treasury pays: {@code hawafiz.payment.debtor.name}, {@code .rib} and {@code .bic}. */
@ConfigMapping(prefix = "hawafiz.payment")
public interface PaymentSettings {
    Debtor debtor();

    interface Debtor {
        Optional<String> name();

        /** 24 digits. */
        Optional<String> rib();

        Optional<String> bic();
    }

    /** @throws Refusal PAYMENT_NOT_CONFIGURED where the portal was not told all of it */
    default TransferHeader.Debtor payer() {
        return new TransferHeader.Debtor(told(debtor().name()), told(debtor().rib()), told(debtor().bic()));
    }

    private static String told(Optional<String> setting) {
        return setting.orElseThrow(() -> new Refusal(ProblemType.PAYMENT_NOT_CONFIGURED));
    }
}
