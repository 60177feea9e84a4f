package ma.hawafiz.payment.iso20022;

import java.time.Instant;
import java.time.LocalDate;

/** What a file for the bank says of itself and of who pays. The same header and transfers give the same bytes. */
public record TransferHeader(
        String number, Instant createdAt, LocalDate execution, int transfers, long centimes, Debtor debtor) {

    /** @param rib 24 digits */
    public record Debtor(String name, String rib, String bic) {}
}
