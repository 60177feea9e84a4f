package ma.hawafiz.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.hibernate.Session;

/** The accounts companies are paid into; of each company the one confirmed last stands, whatever is proposed beside it. */
@ApplicationScoped
public class BankAccounts implements PanacheRepositoryBase<BankAccount, UUID> {
    private static final String PAYABLE = """
            select distinct on (a.company_id) a.id, a.company_id, a.rib_encrypted, a.rib_token, a.last_digits, a.confirmed_at,
                exists (select from bank_account_proposal p where p.company_id = a.company_id and p.id <> a.proposal_id
                    and p.rib_token <> a.rib_token and not exists (
                        select from bank_account_proposal later where later.company_id = p.company_id and later.id > p.id))
            from bank_account a where a.company_id = any (:companies) order by a.company_id, a.id desc""";

    private final AdoptedRules rules;
    private final PortalClock clock;

    BankAccounts(AdoptedRules rules, PortalClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What is shown of an account: nobody needs to read the whole number again. */
    public record Known(
            String lastDigits, String declaredBy, Instant declaredAt, String confirmedBy, Instant confirmedAt) {}

    /** What is shown of an account that waits for its second person. */
    public record Proposed(
            UUID id,
            String lastDigits,
            String declaredBy,
            Instant declaredAt,
            @JsonIgnore UUID declaredById) {}

    /**
     * The account a payment is made to.
     *
     * @param changedLately it stands for less than {@code procedure.bankChangeDays}
     * @param changePending another account is proposed
     */
    public record Payable(
            UUID id,
            byte[] ribEncrypted,
            byte[] ribToken,
            String lastDigits,
            Instant confirmedAt,
            boolean changedLately,
            boolean changePending) {}

    public Optional<Known> of(UUID companyId) {
        return newest(companyId)
                .map(account -> new Known(
                        account.lastDigits,
                        account.declaredByName,
                        account.declaredAt,
                        account.confirmedByName,
                        account.confirmedAt));
    }

    /** The proposal that waits: the newest one, unless it is confirmed or is the account that stands. */
    public Optional<Proposed> proposed(UUID companyId) {
        return pending(companyId)
                .map(proposal -> new Proposed(
                        proposal.id,
                        proposal.lastDigits,
                        proposal.declaredByName,
                        proposal.declaredAt,
                        proposal.declaredBy));
    }

    /** The accounts that stand, of the companies that have one. */
    public Map<UUID, Payable> payable(Collection<UUID> companies) {
        int days = rules.current().at(clock.today()).integer("procedure.bankChangeDays");
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(PAYABLE, Object[].class)
                .setParameter("companies", companies.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[1], row -> payable(row, days)));
    }

    private Payable payable(Object[] row, int days) {
        Instant confirmedAt = (Instant) row[5];
        boolean lately =
                confirmedAt.atZone(clock.zone()).toLocalDate().plusDays(days).isAfter(clock.today());
        return new Payable(
                (UUID) row[0], (byte[]) row[2], (byte[]) row[3], (String) row[4], confirmedAt, lately, (Boolean)
                        row[6]);
    }

    Optional<BankAccount> newest(UUID companyId) {
        return find("companyId = ?1 order by id desc", companyId).firstResultOptional();
    }

    Optional<BankAccountProposal> pending(UUID companyId) {
        Optional<BankAccount> standing = newest(companyId);
        return newestProposal(companyId)
                .filter(proposal -> standing.stream()
                        .noneMatch(account -> account.proposalId.equals(proposal.id)
                                || Arrays.equals(account.ribToken, proposal.ribToken)));
    }

    private Optional<BankAccountProposal> newestProposal(UUID companyId) {
        return getEntityManager()
                .createQuery(
                        "from BankAccountProposal where companyId = :company order by id desc",
                        BankAccountProposal.class)
                .setParameter("company", companyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Who is told of a change: the persons of the account that stands; where there is none, whoever may act for the company. */
    List<UUID> contacts(UUID companyId) {
        return newest(companyId)
                .map(account -> List.of(account.declaredBy, account.confirmedBy))
                .orElseGet(() -> getEntityManager()
                        .createQuery(
                                "select person from Mandate where companyId = :company and revokedAt is null",
                                UUID.class)
                        .setParameter("company", companyId)
                        .getResultList());
    }
}
