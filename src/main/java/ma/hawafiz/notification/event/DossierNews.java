package ma.hawafiz.notification.event;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierMoved;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.Lodgement;
import ma.hawafiz.identity.Role;
import ma.hawafiz.notification.News;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Recipients;
import ma.hawafiz.notification.TellPersons;
import ma.hawafiz.review.DecisionSigned;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what becomes of a dossier: the company of what it must know or do, the ministry of what waits for it. That an opinion is
 * given, or taken back, is the ministry's own affair until the decision.
 */
@ApplicationScoped
class DossierNews {
    /** After those who keep the ledgers of the same event, which say until when something is due. */
    static final int AFTER_THE_LEDGERS = 3000;

    private static final Map<DossierAction, NotificationKind> TO_THE_COMPANY = new EnumMap<>(Map.ofEntries(
            Map.entry(DossierAction.LODGE, NotificationKind.LODGED),
            Map.entry(DossierAction.WITHDRAW, NotificationKind.WITHDRAWN),
            Map.entry(DossierAction.DECLARE_INCOMPLETE, NotificationKind.INCOMPLETE),
            Map.entry(DossierAction.RETURN, NotificationKind.RETURNED),
            Map.entry(DossierAction.REQUEST_COMPLEMENT, NotificationKind.COMPLEMENT_REQUESTED),
            Map.entry(DossierAction.ORDER_PAYMENT, NotificationKind.PAYMENT_ORDERED),
            Map.entry(DossierAction.CONFIRM_PAYMENT, NotificationKind.PAYMENT_CONFIRMED),
            Map.entry(DossierAction.REFUSE_PAYMENT, NotificationKind.PAYMENT_REFUSED),
            Map.entry(DossierAction.APPEAL, NotificationKind.APPEALED),
            Map.entry(DossierAction.UPHOLD, NotificationKind.APPEAL_ANSWERED),
            Map.entry(DossierAction.REVISE, NotificationKind.APPEAL_ANSWERED),
            Map.entry(DossierAction.OPEN_RECOVERY, NotificationKind.RECOVERY),
            Map.entry(DossierAction.SETTLE, NotificationKind.RECOVERY_SETTLED)));

    /** With the role it falls to where nobody has the dossier in hand yet. */
    private static final Map<DossierAction, Waiting> TO_THE_MINISTRY = new EnumMap<>(Map.of(
            DossierAction.HAND_IN, new Waiting(NotificationKind.PIECES_HANDED_IN, Role.AGENT),
            DossierAction.ANSWER_COMPLEMENT, new Waiting(NotificationKind.COMPLEMENT_ANSWERED, Role.INSTRUCTOR)));

    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Recipients recipients;
    private final TellPersons tellPersons;

    DossierNews(Dossiers dossiers, Deadlines deadlines, Recipients recipients, TellPersons tellPersons) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.tellPersons = tellPersons;
    }

    private record Waiting(NotificationKind kind, Role role) {}

    void moved(@Observes @Priority(AFTER_THE_LEDGERS) DossierMoved moved) {
        NotificationKind forCompany = TO_THE_COMPANY.get(moved.by());
        LocalDate deadline = deadlines.after(moved).orElse(null);
        if (forCompany != null) {
            tellCompany(forCompany, moved.companyId(), moved.subject(), deadline);
        }
        Waiting waiting = TO_THE_MINISTRY.get(moved.by());
        if (waiting != null) {
            tellPersons.tell(
                    recipients.inCharge(moved.subject(), waiting.role()),
                    ofTheMinistry(waiting.kind(), moved.companyId(), moved.subject(), deadline));
        }
        if (moved.by() == DossierAction.APPEAL) {
            // Another approver than the one who decided answers: the portal does not choose which.
            tellPersons.tell(
                    recipients.inRole(Role.APPROVER),
                    ofTheMinistry(NotificationKind.APPEALED, moved.companyId(), moved.subject(), deadline));
        }
    }

    void decided(@Observes @Priority(AFTER_THE_LEDGERS) DecisionSigned signed) {
        tellCompany(
                NotificationKind.DECIDED,
                signed.companyId(),
                signed.dossierId(),
                signed.decision().appealUntil());
    }

    void tellCompany(NotificationKind kind, UUID companyId, UUID dossierId, @Nullable LocalDate deadline) {
        tellPersons.tell(
                recipients.ofCompany(companyId, Role.DECLARANT, Role.SIGNATORY),
                new News(kind, companyId, dossierId, number(dossierId), "/dossiers/" + dossierId, deadline));
    }

    News ofTheMinistry(NotificationKind kind, UUID companyId, UUID dossierId, @Nullable LocalDate deadline) {
        return new News(kind, companyId, dossierId, number(dossierId), "/review/dossiers/" + dossierId, deadline);
    }

    private @Nullable String number(UUID dossierId) {
        return dossiers.lodgement(dossierId).map(Lodgement::number).orElse(null);
    }
}
