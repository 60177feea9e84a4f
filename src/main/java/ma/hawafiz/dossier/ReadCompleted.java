package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import ma.hawafiz.law.trace.Determination;
import org.jspecify.annotations.Nullable;

/** What a complementary dossier completes, and the difference it claims. */
@ApplicationScoped
public class ReadCompleted {
    private final Dossiers dossiers;
    private final GrantedBenefits grantedBenefits;

    ReadCompleted(Dossiers dossiers, GrantedBenefits grantedBenefits) {
        this.dossiers = dossiers;
        this.grantedBenefits = grantedBenefits;
    }

    /**
     * @param address of the pages of dossiers, before their id
     * @return null for the first dossier of a claim
     */
    public @Nullable Completed of(Dossier dossier, Determination determination, String address) {
        UUID completed = dossier.completes;
        if (completed == null) {
            return null;
        }
        GrantedBefore before = grantedBenefits.before(dossier.id);
        return new Completed(
                address + completed,
                dossiers.lodgement(completed).map(Lodgement::number).orElse(null),
                BigDecimal.valueOf(before.total(), 2),
                BigDecimal.valueOf(
                        determination.lines().stream()
                                .mapToLong(before::difference)
                                .sum(),
                        2));
    }
}
