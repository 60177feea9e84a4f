package ma.hawafiz.payroll.reading.ebds;

import org.jspecify.annotations.Nullable;

/**
 * What an e-BDS file says of one insured person and month. Amounts in centimes.
 *
 * @param number of the line in the file
 * @param entrant declared for the first time (B04)
 * @param insured the nine digits; zeros of an entrant whose number is not known yet, who then has a CIN
 * @param name last name and first name, as the file writes them together
 * @param situation null where there is none
 */
public record EbdsLine(
        long number,
        boolean entrant,
        String insured,
        String name,
        @Nullable String cin,
        int days,
        long pay,
        long cappedPay,
        @Nullable String situation) {}
