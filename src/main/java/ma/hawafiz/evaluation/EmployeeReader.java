package ma.hawafiz.evaluation;

import java.io.IOException;
import java.util.regex.Pattern;
import ma.hawafiz.evaluation.SituationDraft.EmployeeDraft;
import ma.hawafiz.evaluation.SituationDraft.RowDraft;
import ma.hawafiz.evaluation.StrictJson.Members;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.MonthSituation;
import org.jspecify.annotations.Nullable;

/** Reads one employee of a situation, with the payroll rows. */
final class EmployeeReader {
    private static final Members EMPLOYEE = Members.of(
            0,
            "cnss",
            "nationality",
            "contract",
            "dependants",
            "hired",
            "exited",
            "exitReason",
            "previousEmploymentEnd",
            "payroll");
    private static final Members ROW = Members.of(3, "month", "rbi", "days", "site", "ir", "situation");

    static final Pattern CNSS = Pattern.compile("\\d{9}");

    /** The payroll of a hundred years. */
    static final int MOST_MONTHS = 1_200;

    private EmployeeReader() {}

    static @Nullable EmployeeDraft read(StrictJson json) throws IOException {
        EmployeeDraft employee = new EmployeeDraft();
        boolean read = json.object(EMPLOYEE, name -> {
            switch (name) {
                case "cnss" -> employee.cnss = json.text(CNSS, "cnss.form");
                case "nationality" -> employee.nationality = json.text();
                case "contract" -> employee.contract = json.text();
                case "dependants" -> employee.dependants = json.integer(0, 99, "dependants.range");
                case "hired" -> employee.hired = json.date();
                case "exited" -> employee.exited = json.date();
                case "exitReason" -> employee.exitReason = json.choice(ExitReason.class, "exitReason.unknown");
                case "previousEmploymentEnd" -> employee.previousEmploymentEnd = json.date();
                default -> employee.payroll = json.list(MOST_MONTHS, () -> row(json));
            }
        });
        return read ? employee : null;
    }

    private static @Nullable RowDraft row(StrictJson json) throws IOException {
        RowDraft row = new RowDraft();
        boolean read = json.object(ROW, name -> {
            switch (name) {
                case "month" -> row.month = json.month();
                case "site" -> row.site = json.text();
                case "rbi" -> row.rbi = json.amount();
                case "ir" -> row.ir = json.amount();
                case "days" -> row.days = json.integer(0, 31, "days.range");
                default -> row.situation = json.choice(MonthSituation.class, "situation.unknown");
            }
        });
        return read ? row : null;
    }
}
