package ma.hawafiz.exchange;

import java.time.Instant;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.Register;
import org.jspecify.annotations.Nullable;

/**
 * How a company stands with a register.
 *
 * @param connected whether the portal can ask it at all
 * @param consent the company’s latest word; null while it has said nothing
 */
public record RegisterStatus(
        Register register, boolean connected, @Nullable ConsentSaid consent, CertificateStanding certificate) {

    public record ConsentSaid(boolean given, String textVersion, String by, Instant at) {}

    /** Whether it may be asked. */
    public boolean consented() {
        return consent != null && consent.given();
    }
}
