package ma.hawafiz.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** A company says where it is paid. */
@ApplicationScoped
public class DeclareBankAccount {
    private static final int SHOWN = 4;

    private final Companies companies;
    private final BankAccounts accounts;
    private final PersonalNumbers personalNumbers;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<BankAccountDeclared> happened;

    DeclareBankAccount(
            Companies companies,
            BankAccounts accounts,
            PersonalNumbers personalNumbers,
            CurrentActor currentActor,
            PortalClock clock,
            Event<BankAccountDeclared> happened) {
        this.companies = companies;
        this.accounts = accounts;
        this.personalNumbers = personalNumbers;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * The same account twice is declared once.
     *
     * @param given as it was typed, in groups or not
     * @throws Refusal REQUEST_INVALID where it is no account number
     */
    @Transactional
    public void declare(UUID companyId, @Nullable String given) {
        Company company = companies.get(companyId);
        String rib = checked(given);
        byte[] token = personalNumbers.token(rib);
        if (accounts.newest(companyId)
                .filter(present -> Arrays.equals(present.ribToken, token))
                .isPresent()) {
            return;
        }
        Actor actor = currentActor.get();
        BankAccount account = new BankAccount();
        account.id = Ids.next();
        account.companyId = company.id;
        account.ribEncrypted = personalNumbers.encrypt(rib);
        account.ribToken = token;
        account.lastDigits = rib.substring(rib.length() - SHOWN);
        account.declaredBy = actor.id();
        account.declaredByName = actor.name();
        account.declaredAt = clock.now();
        accounts.persistAndFlush(account);
        happened.fire(new BankAccountDeclared(companyId, account.id, account.lastDigits));
    }

    private static String checked(@Nullable String given) {
        String rib = given == null ? "" : given.replaceAll("[\\s\\u00a0\\u202f-]", "");
        if (rib.isEmpty()) {
            throw refused(null, "member.missing");
        }
        if (!Rib.isWellFormed(rib)) {
            throw refused(given, "rib.form");
        }
        if (!Rib.hasItsKey(rib)) {
            throw refused(given, "rib.key");
        }
        return rib;
    }

    private static Refusal refused(@Nullable String given, String code) {
        return new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.rib", given, code)));
    }

    /** A company said where it is paid. */
    public record BankAccountDeclared(UUID companyId, UUID subject, String lastDigits) implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("lastDigits", lastDigits);
        }
    }
}
