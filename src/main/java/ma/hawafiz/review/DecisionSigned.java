package ma.hawafiz.review;

import java.util.UUID;
import ma.hawafiz.law.situation.Measure;

/** A decision was signed; what it grants is granted from this moment. The move of its dossier tells the journal. */
public record DecisionSigned(Decision decision, Measure measure, int exercice) {
    public UUID companyId() {
        return decision.companyId();
    }

    public UUID dossierId() {
        return decision.dossierId();
    }
}
