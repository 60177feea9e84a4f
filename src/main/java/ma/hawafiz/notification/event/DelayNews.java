package ma.hawafiz.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.clock.DelayLapsed;
import ma.hawafiz.dossier.clock.DelayNearsEnd;
import ma.hawafiz.identity.Role;
import ma.hawafiz.identity.Side;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Recipients;
import ma.hawafiz.notification.TellPersons;

/** Tells of a statutory delay that nears its end, or is over: whom it presses, and of a lapsed one of the ministry's its hierarchy. */
@ApplicationScoped
class DelayNews {
    private final DossierNews dossierNews;
    private final Recipients recipients;
    private final TellPersons tellPersons;

    DelayNews(DossierNews dossierNews, Recipients recipients, TellPersons tellPersons) {
        this.dossierNews = dossierNews;
        this.recipients = recipients;
        this.tellPersons = tellPersons;
    }

    void nearsEnd(@Observes DelayNearsEnd near) {
        nearsEnd(near.companyId(), near.subject(), near.delay().presses(), near.due());
    }

    void isOver(@Observes DelayLapsed lapsed) {
        isOver(lapsed.companyId(), lapsed.subject(), lapsed.delay().presses(), lapsed.due());
    }

    private void nearsEnd(UUID companyId, UUID dossierId, Side presses, LocalDate due) {
        if (presses == Side.COMPANY) {
            dossierNews.tellCompany(NotificationKind.DELAY_NEAR, companyId, dossierId, due);
        } else {
            tellPersons.tell(
                    recipients.inCharge(dossierId, Role.INSTRUCTOR),
                    dossierNews.ofTheMinistry(NotificationKind.DELAY_NEAR, companyId, dossierId, due));
        }
    }

    private void isOver(UUID companyId, UUID dossierId, Side presses, LocalDate due) {
        if (presses == Side.COMPANY) {
            dossierNews.tellCompany(NotificationKind.DELAY_OVER, companyId, dossierId, due);
        } else {
            Set<UUID> alarmed = new HashSet<>(recipients.inCharge(dossierId, Role.INSTRUCTOR));
            alarmed.addAll(recipients.inRole(Role.APPROVER, Role.ADMIN));
            tellPersons.tell(
                    alarmed, dossierNews.ofTheMinistry(NotificationKind.DELAY_OVER, companyId, dossierId, due));
        }
    }
}
