package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ma.hawafiz.evaluation.SituationDraft.CompanyDraft;
import ma.hawafiz.evaluation.StrictJson.Members;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/** Reads the company of a situation. */
final class CompanyReader {
    private static final Members COMPANY = Members.of(
            0,
            "ice",
            "filieres",
            "activities",
            "operationStart",
            "taxCertificate",
            "cnssCertificate",
            "otherAid",
            "turnover",
            "financialYears");
    private static final Members TURNOVER = Members.of(1, "year", "total", "export");
    private static final Members FINANCIAL_YEAR = Members.of(2, "start", "end", "netProfit", "taxDue");

    private static final Pattern ICE = Pattern.compile("\\d{15}");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,13}(\\.\\d{1,20})?");

    private static final int MOST_CODES = 200;
    private static final int MOST_YEARS = 200;

    private CompanyReader() {}

    static void read(StrictJson json, CompanyDraft company) throws IOException {
        json.object(COMPANY, name -> {
            switch (name) {
                case "ice" -> company.ice = json.text(ICE, "ice.form");
                case "filieres" -> company.filieres = json.texts(MOST_CODES);
                case "activities" -> company.activities = json.texts(MOST_CODES);
                case "operationStart" -> company.operationStart = json.date();
                case "taxCertificate" -> company.taxCertificate = json.date();
                case "cnssCertificate" -> company.cnssCertificate = json.date();
                case "otherAid" -> company.otherAid = json.flag();
                case "turnover" -> company.turnover = json.list(MOST_YEARS, () -> turnover(json));
                default -> company.financialYears = json.list(MOST_YEARS, () -> financialYear(json));
            }
        });
    }

    private static @Nullable Turnover turnover(StrictJson json) throws IOException {
        var read = new Object() {
            @Nullable
            Integer year;

            @Nullable
            Dirham total;

            @Nullable
            Dirham export;

            @Nullable
            BigDecimal totalSent;

            @Nullable
            BigDecimal exportSent;
        };
        json.object(TURNOVER, name -> {
            switch (name) {
                case "year" -> read.year = json.year();
                case "total" -> {
                    read.totalSent = figure(json);
                    read.total = json.amount();
                }
                default -> {
                    read.exportSent = figure(json);
                    read.export = json.amount();
                }
            }
        });
        if (read.totalSent != null && read.exportSent != null && read.exportSent.compareTo(read.totalSent) > 0) {
            json.note(
                    json.path() + ".export",
                    read.exportSent.toPlainString(),
                    "turnover.exportAboveTotal",
                    read.totalSent);
        }
        return read.year == null ? null : new Turnover(read.year, read.total, read.export);
    }

    /** What is sent as an amount, even where it is refused as one for its decimals: it can be compared all the same. */
    private static @Nullable BigDecimal figure(StrictJson json) throws IOException {
        boolean isFigure = json.token() == JsonToken.VALUE_STRING
                && FIGURE.matcher(json.asWritten()).matches();
        return isFigure ? new BigDecimal(json.asWritten()) : null;
    }

    private static @Nullable FinancialYear financialYear(StrictJson json) throws IOException {
        var read = new Object() {
            @Nullable
            LocalDate start;

            @Nullable
            LocalDate end;

            @Nullable
            Dirham netProfit;

            @Nullable
            Dirham taxDue;
        };
        json.object(FINANCIAL_YEAR, name -> {
            switch (name) {
                case "start" -> read.start = json.date();
                case "end" -> read.end = json.date();
                case "netProfit" -> read.netProfit = json.signedAmount();
                default -> read.taxDue = json.amount();
            }
        });
        return read.start == null || read.end == null
                ? null
                : new FinancialYear(read.start, read.end, read.netProfit, read.taxDue);
    }
}
