package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.platform.storage.Ids;
import org.hibernate.Session;

/** What a dossier opened at a date would be told, whoever asks and whether the portal is open for it or not. */
@ApplicationScoped
public class ClaimOfToday {
    private final BuildSituation buildSituation;
    private final Certificates certificates;
    private final Session session;

    ClaimOfToday(BuildSituation buildSituation, Certificates certificates, Session session) {
        this.buildSituation = buildSituation;
        this.certificates = certificates;
        this.session = session;
    }

    @Transactional
    public Situation situation(UUID companyId, Measure measure, int exercice, LocalDate asOf) {
        Dossier claim = session.createQuery(
                        "from Dossier where companyId = :company and measure = :measure and exercice = :exercice",
                        Dossier.class)
                .setParameter("company", companyId)
                .setParameter("measure", measure)
                .setParameter("exercice", exercice)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Dossier opened = new Dossier();
                    opened.id = Ids.next();
                    opened.companyId = companyId;
                    opened.measure = measure;
                    opened.exercice = exercice;
                    return opened;
                });
        return buildSituation.of(claim, asOf, certificates.of(companyId));
    }
}
