package ma.hawafiz.law.company;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** A certificate of regularity, with the tax administration or with CNSS, is in date at the as-of date. */
final class CertificateInDate implements Condition<Company, Eligibility> {

    enum Found implements Finding {
        IN_DATE(Outcome.MET),
        TOO_OLD(Outcome.NOT_MET),
        AFTER_AS_OF(Outcome.NOT_MET),
        MISSING(Outcome.UNKNOWN);

        private final Outcome outcome;

        Found(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }
    }

    private final String id;
    private final Function<Company, @Nullable LocalDate> certificate;
    private final BiFunction<Company, LocalDate, Company> renewed;

    CertificateInDate(
            String id,
            Function<Company, @Nullable LocalDate> certificate,
            BiFunction<Company, LocalDate, Company> renewed) {
        this.id = id;
        this.certificate = certificate;
        this.renewed = renewed;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, Eligibility terms) {
        LocalDate dated = certificate.apply(company);
        if (dated == null) {
            return Found.MISSING;
        }
        if (dated.isAfter(terms.asOf())) {
            return Found.AFTER_AS_OF;
        }
        return lastDay(dated, terms).isBefore(terms.asOf()) ? Found.TOO_OLD : Found.IN_DATE;
    }

    @Override
    public List<Object> figures(Company company, Eligibility terms) {
        LocalDate dated = certificate.apply(company);
        return List.of(
                requireNonNullElse(dated, ABSENT),
                dated == null ? ABSENT : lastDay(dated, terms),
                terms.asOf(),
                terms.certificateMaxAgeMonths());
    }

    private static LocalDate lastDay(LocalDate dated, Eligibility terms) {
        return dated.plusMonths(terms.certificateMaxAgeMonths());
    }

    @Override
    public @Nullable Remedy remedy(Company company, Eligibility terms) {
        if (find(company, terms) == Found.IN_DATE) {
            return null;
        }
        LocalDate earliest = earliest(terms);
        return Remedy.of(
                id,
                certificate.apply(company),
                List.of(earliest),
                situation -> situation.withCompany(renewed.apply(situation.company(), earliest)),
                earliest,
                terms.asOf(),
                terms.certificateMaxAgeMonths());
    }

    /** The oldest certificate that is in date; a month's end has no day of its own in a shorter month before. */
    private static LocalDate earliest(Eligibility terms) {
        LocalDate dated = terms.asOf().minusMonths(terms.certificateMaxAgeMonths());
        while (lastDay(dated, terms).isBefore(terms.asOf())) {
            dated = dated.plusDays(1);
        }
        return dated;
    }
}
