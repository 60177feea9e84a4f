package ma.hawafiz.payroll.reading.ebds;

import ma.hawafiz.law.money.Month;

/**
 * An e-BDS file in which nothing is wrong, as its totals say it. Amounts in centimes.
 *
 * @param series {@code B} for a declaration, {@code A} for the pre-filled file of the CNSS
 * @param known how many were known to the CNSS before
 * @param entrants how many are declared for the first time
 */
public record EbdsDeclaration(
        String series, String employer, Month month, int known, int entrants, long days, long pay, long cappedPay) {}
