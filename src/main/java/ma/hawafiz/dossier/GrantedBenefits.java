package ma.hawafiz.dossier;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.situation.Grant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of grants knows of persons that counts for a claim: granted through whichever company, unless the rules of
 * the exercice cap each employer by itself. Kept by the payment room.
 */
public interface GrantedBenefits {
    /**
     * @param company that claims
     * @param exercice claimed
     * @param except the dossier whose own grants do not count, nor those of the dossiers it completes; null for none
     */
    List<Grant> to(Collection<String> cnss, UUID company, int exercice, @Nullable UUID except);

    /** The same, once no other approval can grant these persons anything until this transaction ends. */
    List<Grant> toHeld(Collection<String> cnss, UUID company, int exercice, @Nullable UUID except);

    /** What the dossiers that a dossier completes have granted. */
    GrantedBefore before(UUID dossier);
}
