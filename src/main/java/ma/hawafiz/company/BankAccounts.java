package ma.hawafiz.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The accounts companies declared; of each company the newest stands. */
@ApplicationScoped
public class BankAccounts implements PanacheRepositoryBase<BankAccount, UUID> {

    /** What is shown of an account: nobody needs to read the whole number again. */
    public record Known(String lastDigits, String declaredBy, Instant declaredAt) {}

    public Optional<Known> of(UUID companyId) {
        return newest(companyId)
                .map(account -> new Known(account.lastDigits, account.declaredByName, account.declaredAt));
    }

    Optional<BankAccount> newest(UUID companyId) {
        return find("companyId = ?1 order by id desc", companyId).firstResultOptional();
    }
}
