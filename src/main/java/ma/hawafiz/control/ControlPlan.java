package ma.hawafiz.control;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which dossiers may be drawn, how many of each, and what counts as a risk.
 *
 * @param from the first day of payment
 * @param until the last
 * @param high how many of the dossiers of high risk are drawn; likewise the others
 * @param random how many more of those not drawn yet, whatever their risk
 * @param largeAmount dirhams: so much granted is a risk
 * @param recentDays a bank account declared so shortly before the payment is a risk
 */
public record ControlPlan(
        LocalDate from,
        LocalDate until,
        int high,
        int medium,
        int low,
        int random,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal largeAmount,
        int recentDays) {}
