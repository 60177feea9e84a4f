package ma.hawafiz.payroll.reading;

import java.time.LocalDate;

/**
 * Who a file must be of, and the day nothing in it may come after.
 *
 * @param ice fifteen digits
 * @param fiscalId seven or eight digits
 * @param affiliation the employer's number at the CNSS, seven digits
 */
public record Sender(String ice, String fiscalId, String affiliation, LocalDate today) {}
