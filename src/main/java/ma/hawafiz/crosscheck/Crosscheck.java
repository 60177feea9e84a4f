package ma.hawafiz.crosscheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the ministry reads it, with its evidence: what each firm's payroll says. No identity card number is shown;
 * that two are equal is.
 *
 * @param likeness why both are taken for one person; null where the firms themselves are concerned
 * @param here what the firm looked at says; null likewise
 * @param there what the other firm says
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Crosscheck(
        UUID id,
        FindingKind kind,
        @Nullable Likeness likeness,
        UUID otherCompanyId,
        String otherCompanyName,
        String otherCompanyIce,
        @Nullable Said here,
        @Nullable Said there,
        List<SharedMonth> months,
        List<Tie> ties) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Said(
            @Nullable String cnss,
            String name,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited) {
        static @Nullable Said of(@Nullable Employment employment) {
            return employment == null
                    ? null
                    : new Said(employment.cnss(), employment.name(), employment.hired(), employment.exited());
        }
    }

    public record SharedMonth(String month, int days, int otherDays) {
        static SharedMonth of(Finding.SharedMonth shared) {
            return new SharedMonth(new Month(shared.month()).toString(), shared.days(), shared.otherDays());
        }
    }

    static Crosscheck of(Finding finding, String otherName, String otherIce) {
        return new Crosscheck(
                finding.id(),
                finding.kind(),
                finding.likeness(),
                finding.otherCompany(),
                otherName,
                otherIce,
                Said.of(finding.mine()),
                Said.of(finding.other()),
                finding.months().stream().map(SharedMonth::of).toList(),
                finding.ties().stream().sorted().toList());
    }
}
