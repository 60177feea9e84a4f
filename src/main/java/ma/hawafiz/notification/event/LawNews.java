package ma.hawafiz.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import ma.hawafiz.amendment.LawChanged.RuleSetAdopted;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Role;
import ma.hawafiz.notification.News;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Recipients;
import ma.hawafiz.notification.TellPersons;

/** Tells administrators that the law changed, and companies that it moves lines of a dossier of theirs that is not decided yet. */
@ApplicationScoped
class LawNews {
    private final Dossiers dossiers;
    private final DossierNews dossierNews;
    private final Recipients recipients;
    private final TellPersons tellPersons;

    LawNews(Dossiers dossiers, DossierNews dossierNews, Recipients recipients, TellPersons tellPersons) {
        this.dossiers = dossiers;
        this.dossierNews = dossierNews;
        this.recipients = recipients;
        this.tellPersons = tellPersons;
    }

    void adopted(@Observes RuleSetAdopted adopted) {
        tellPersons.tell(
                recipients.inRole(Role.ADMIN),
                new News(NotificationKind.LAW_ADOPTED, null, null, null, "/law/drafts/" + adopted.subject(), null));
        for (UUID dossierId : adopted.moves()) {
            UUID companyId = dossiers.get(dossierId).companyId();
            dossierNews.tellCompany(NotificationKind.LAW_MOVES_DOSSIER, companyId, dossierId, null);
        }
    }
}
