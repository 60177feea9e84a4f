package ma.hawafiz.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.company.BankAccountChangeConfirmed;
import ma.hawafiz.company.BankAccountChangeProposed;
import ma.hawafiz.identity.Role;
import ma.hawafiz.notification.News;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Recipients;
import ma.hawafiz.notification.TellPersons;

/**
 * Warns of another bank account, when it is proposed and when it is confirmed: who may sign for the company, and the persons of
 * the account before, even without a mandate now. A change nobody of them knows of is the beginning of a fraud.
 */
@ApplicationScoped
class BankAccountNews {
    private final Recipients recipients;
    private final TellPersons tellPersons;

    BankAccountNews(Recipients recipients, TellPersons tellPersons) {
        this.recipients = recipients;
        this.tellPersons = tellPersons;
    }

    void proposed(@Observes BankAccountChangeProposed proposed) {
        tell(proposed.companyId(), proposed.oldContacts());
    }

    void confirmed(@Observes BankAccountChangeConfirmed confirmed) {
        tell(confirmed.companyId(), confirmed.oldContacts());
    }

    private void tell(UUID companyId, List<UUID> oldContacts) {
        Set<UUID> persons = new HashSet<>(recipients.ofCompany(companyId, Role.SIGNATORY));
        persons.addAll(oldContacts);
        tellPersons.tell(
                persons,
                News.ofCompany(
                        NotificationKind.BANK_ACCOUNT, companyId, "/companies/%s/bank-account".formatted(companyId)));
    }
}
