package ma.hawafiz.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.notification.News;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Recipients;
import ma.hawafiz.notification.TellPersons;
import ma.hawafiz.payroll.intake.UploadEnded;
import ma.hawafiz.payroll.intake.UploadState;

/** Tells who prepares for a company, and who sent the file, what became of it. A file already known is no news. */
@ApplicationScoped
class PayrollNews {
    private static final Map<UploadState, NotificationKind> TOLD = new EnumMap<>(Map.of(
            UploadState.ACCEPTED, NotificationKind.PAYROLL_ACCEPTED,
            UploadState.REFUSED, NotificationKind.PAYROLL_REFUSED,
            UploadState.MAPPING, NotificationKind.PAYROLL_COLUMNS,
            UploadState.FAILED, NotificationKind.PAYROLL_FAILED));

    private final Recipients recipients;
    private final TellPersons tellPersons;

    PayrollNews(Recipients recipients, TellPersons tellPersons) {
        this.recipients = recipients;
        this.tellPersons = tellPersons;
    }

    void ended(@Observes UploadEnded ended) {
        NotificationKind kind = TOLD.get(ended.state());
        if (kind == null) {
            return;
        }
        Set<UUID> persons = new HashSet<>(recipients.ofCompany(ended.companyId(), Role.DECLARANT));
        if (!ended.sentBy().equals(Actor.SYSTEM.id())) {
            persons.add(ended.sentBy());
        }
        tellPersons.tell(
                persons,
                News.ofCompany(
                        kind,
                        ended.companyId(),
                        "/companies/%s/payroll/uploads/%s".formatted(ended.companyId(), ended.uploadId())));
    }
}
