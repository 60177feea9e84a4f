package ma.hawafiz.review.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import ma.hawafiz.crosscheck.ReadCrosschecks;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.payroll.reconciliation.ReadReconciliation;

/** What is in question in a dossier, from all that the ministry may see. */
@ApplicationScoped
public class FindQuestions {
    private final ReadCrosschecks readCrosschecks;
    private final ReadReconciliation readReconciliation;
    private final OpinionDrafts drafts;
    private final GrantedBenefits grantedBenefits;

    FindQuestions(
            ReadCrosschecks readCrosschecks,
            ReadReconciliation readReconciliation,
            OpinionDrafts drafts,
            GrantedBenefits grantedBenefits) {
        this.readCrosschecks = readCrosschecks;
        this.readReconciliation = readReconciliation;
        this.drafts = drafts;
        this.grantedBenefits = grantedBenefits;
    }

    public LinesInQuestion in(Dossier dossier, Determination determination) {
        return in(
                dossier,
                determination,
                readCrosschecks
                        .overview(dossier.companyId(), dossier.exercice())
                        .persons());
    }

    /** @param crosschecked the CNSS numbers, where they are at hand already */
    public LinesInQuestion in(Dossier dossier, Determination determination, Set<String> crosschecked) {
        Set<String> refused = drafts.begun(dossier.id()).lines().values().stream()
                .filter(OpinionDrafts.DraftLine::refuses)
                .map(OpinionDrafts.DraftLine::cnss)
                .collect(Collectors.toSet());
        return new LinesInQuestion(
                determination.lines(),
                grantedBenefits.before(dossier.id()),
                readReconciliation.persons(dossier.companyId(), dossier.exercice()),
                crosschecked,
                refused);
    }
}
