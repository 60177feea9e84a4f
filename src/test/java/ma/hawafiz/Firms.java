package ma.hawafiz;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.committee.Choice;
import ma.hawafiz.committee.CommitteeOfToday;
import ma.hawafiz.company.BankAccounts;
import ma.hawafiz.company.ConfirmBankAccount;
import ma.hawafiz.company.DeclareFacts;
import ma.hawafiz.company.DeclaredFacts;
import ma.hawafiz.company.ProposeBankAccount;
import ma.hawafiz.company.RegisterCompany;
import ma.hawafiz.dossier.LodgeDossier;
import ma.hawafiz.dossier.OpenDossier;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.payroll.intake.ImportPayroll;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.SignDecision;
import org.jspecify.annotations.Nullable;

/** Firms of the tests, each new and alone, taken along their way by the portal's use cases. */
@ApplicationScoped
public class Firms {
    public static final Actor AGENT = official("7", "Omar Fassi", Role.AGENT);
    public static final Actor INSTRUCTOR = official("8", "Laila Bennis", Role.INSTRUCTOR);
    public static final Actor APPROVER = official("10", "Amina Kadiri", Role.APPROVER);
    /** The titular members of the demonstration's committee; the first chairs the sessions of the tests. */
    public static final List<Actor> COMMITTEE = List.of(
            official("9", "Rachid Mansouri", Role.COMMITTEE),
            official("21", "Zineb Alami", Role.COMMITTEE),
            official("22", "Hicham Sebti", Role.COMMITTEE));

    public static final Actor PAYER = official("11", "Said Ouazzani", Role.PAYER);
    public static final Actor CONFIRMER = official("31", "Nadia Filali", Role.PAYER);

    /** Has had no hand in what {@link #APPROVER} signed. */
    public static final Actor OTHER_APPROVER = official("41", "Mehdi Raji", Role.APPROVER);

    /** Has had no hand in what either of them signed. */
    public static final Actor THIRD_APPROVER = official("42", "Imane Sefrioui", Role.APPROVER);

    public static final String HEADER = "cnss;nom;prenom;nationalite;contrat;embauche;mois;site;rbi;jours\n";

    private final RegisterCompany registerCompany;
    private final DeclareFacts declareFacts;
    private final ImportPayroll importPayroll;
    private final OpenDossier openDossier;
    private final LodgeDossier lodgeDossier;
    private final DeclareComplete declareComplete;
    private final GiveOpinion giveOpinion;
    private final SignDecision signDecision;
    private final CommitteeOfToday committee;
    private final ProposeBankAccount proposeBankAccount;
    private final ConfirmBankAccount confirmBankAccount;
    private final BankAccounts bankAccounts;

    Firms(
            RegisterCompany registerCompany,
            DeclareFacts declareFacts,
            ImportPayroll importPayroll,
            OpenDossier openDossier,
            LodgeDossier lodgeDossier,
            DeclareComplete declareComplete,
            GiveOpinion giveOpinion,
            SignDecision signDecision,
            CommitteeOfToday committee,
            ProposeBankAccount proposeBankAccount,
            ConfirmBankAccount confirmBankAccount,
            BankAccounts bankAccounts) {
        this.registerCompany = registerCompany;
        this.declareFacts = declareFacts;
        this.importPayroll = importPayroll;
        this.openDossier = openDossier;
        this.lodgeDossier = lodgeDossier;
        this.declareComplete = declareComplete;
        this.giveOpinion = giveOpinion;
        this.signDecision = signDecision;
        this.committee = committee;
        this.proposeBankAccount = proposeBankAccount;
        this.confirmBankAccount = confirmBankAccount;
        this.bankAccounts = bankAccounts;
    }

    public record Firm(UUID id, Actor signatory) {}

    /** A firm every condition on the company is met of, with one site, S1. */
    public Firm declared() {
        Firm firm = registered(UUID.randomUUID());
        declares(firm);
        return firm;
    }

    /** A registered firm declares that every condition on the company is met. */
    public void declares(Firm firm) {
        by(firm.signatory, () -> declareFacts.declare(firm.id, facts(), -1));
    }

    /** A firm that has declared nothing yet. */
    public Firm registered(UUID signatory) {
        var registration = new RegisterCompany.Registration(
                FilledCompany.digits(15), "Essai", "40183726", FilledCompany.digits(7), "Casablanca 1");
        return new Firm(
                by(Actor.SYSTEM, () -> registerCompany.register(registration, List.of(signatory))),
                new Actor(signatory, "Signataire", Set.of(Role.SIGNATORY)));
    }

    public static DeclaredFacts facts() {
        return new DeclaredFacts(
                List.of("CRM"),
                List.of(),
                LocalDate.of(2018, 4, 1),
                LocalDate.of(2027, 1, 15),
                LocalDate.of(2027, 1, 20),
                false,
                List.of(new DeclaredFacts.DeclaredTurnover(
                        2026, new BigDecimal("12000000.00"), new BigDecimal("9000000.00"))),
                List.of(new DeclaredFacts.DeclaredSite("S1", "CASABLANCA_SETTAT", "CASANEARSHORE")));
    }

    public ImportPayroll.Outcome imports(Firm firm, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(bytes))) {
            return by(firm.signatory, () -> importPayroll.importFile(firm.id, "paie.csv", file));
        }
    }

    /** The lines of somebody hired on a permanent contract on 2025-09-10 and paid the same every month since. */
    public static String lines(String cnss, String rbi) {
        return IntStream.rangeClosed(0, 18)
                .mapToObj(Month.of(2025, 9)::plus)
                .map(month -> "%s;ALAMI;SARA;MA;CDI;2025-09-10;%s;S1;%s;26\n".formatted(cnss, month, rbi))
                .collect(Collectors.joining());
    }

    public UUID opened(Firm firm) {
        return by(firm.signatory, () -> openDossier.open(firm.id, Measure.PAE, 2026));
    }

    public UUID lodged(Firm firm) {
        UUID dossier = opened(firm);
        lodge(firm, dossier);
        return dossier;
    }

    public void lodge(Firm firm, UUID dossier) {
        by(firm.signatory, () -> {
            lodgeDossier.lodge(dossier);
        });
    }

    /** Lodged, complete, and with an opinion that proposes what the law pays. */
    public UUID proposed(Firm firm) {
        UUID dossier = lodged(firm);
        by(AGENT, () -> declareComplete.declareComplete(dossier));
        by(INSTRUCTOR, () -> giveOpinion.give(dossier, "Conforme.", List.of()));
        return dossier;
    }

    /** Proposed, followed by a session of the committee, and signed: what the law pays is granted. */
    public UUID approved(Firm firm) {
        UUID dossier = proposed(firm);
        decided(dossier);
        return dossier;
    }

    /** A session follows the opinion on a proposed dossier, and the decision is signed. */
    public Decision decided(UUID dossier) {
        followed(dossier);
        return by(APPROVER, () -> signDecision.sign(dossier));
    }

    /** A session follows the opinion on a proposed dossier: it can be decided on. */
    public void followed(UUID dossier) {
        committee.votes(dossier, Choice.FOR, "");
    }

    /** A session sends a proposed dossier back to review. */
    public void returned(UUID dossier, String reason) {
        committee.votes(dossier, Choice.AGAINST, reason);
    }

    /** From now on the firm is paid there: its signatory proposes, a second person of it, made for this, confirms. */
    public void paidInto(Firm firm, String rib) {
        Actor second = second(firm);
        by(firm.signatory, () -> {
            proposeBankAccount.propose(firm.id, rib);
        });
        by(second, () -> {
            UUID proposal = QuarkusTransaction.requiringNew()
                    .call(() -> bankAccounts.proposed(firm.id).orElseThrow().id());
            confirmBankAccount.confirm(firm.id, proposal);
        });
    }

    /** Another person who may act for the firm. */
    public static Actor second(Firm firm) {
        Actor second = new Actor(UUID.randomUUID(), "Déclarante", Set.of(Role.DECLARANT));
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into mandate values (gen_random_uuid(), ?, ?, now(), null, null)", firm.id, second.id());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return second;
    }

    /** An account of its own, with its key. */
    public static String rib() {
        String keyed = "011780" + FilledCompany.digits(16);
        int rest = new BigInteger(keyed + "00").mod(BigInteger.valueOf(97)).intValue();
        return keyed + "%02d".formatted(97 - rest);
    }

    public static void by(Actor actor, Runnable deed) {
        CurrentActor.as(actor, deed);
    }

    public static <T> T by(Actor actor, Supplier<T> deed) {
        AtomicReference<@Nullable T> done = new AtomicReference<>();
        CurrentActor.as(actor, () -> done.set(deed.get()));
        T result = done.get();
        if (result == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return result;
    }

    private static Actor official(String number, String name, Role role) {
        return new Actor(
                UUID.fromString("00000000-0000-7000-8000-0000000000" + "00".substring(number.length()) + number),
                name,
                Set.of(role));
    }
}
