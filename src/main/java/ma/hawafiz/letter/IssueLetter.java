package ma.hawafiz.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.dossier.Receipt;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.print.Press;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Makes the letter of a signed decision and seals it, once. Printing takes seconds and holds no transaction; one letter is
 * printed at a time.
 */
@ApplicationScoped
class IssueLetter {
    private final Object printing = new Object();
    private final EntityManager entities;
    private final DescribeLetter describeLetter;
    private final Employees employees;
    private final Seal seal;
    private final PortalClock clock;

    IssueLetter(
            EntityManager entities, DescribeLetter describeLetter, Employees employees, Seal seal, PortalClock clock) {
        this.entities = entities;
        this.describeLetter = describeLetter;
        this.employees = employees;
        this.seal = seal;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND if there is no such decision */
    void issue(UUID decisionId) {
        synchronized (printing) {
            Draft draft = QuarkusTransaction.requiringNew().call(() -> draft(decisionId));
            if (draft != null) {
                byte[] pdf = print(draft.told());
                QuarkusTransaction.requiringNew().run(() -> store(draft, pdf));
            }
        }
    }

    /** The letter of the decision again, from what was frozen: the bytes of then, as long as this build prints as that one. */
    byte[] again(UUID decisionId) {
        return print(QuarkusTransaction.requiringNew().call(() -> {
            DecisionLetter letter = entities.find(DecisionLetter.class, decisionId);
            return describeLetter.told(decision(decisionId), letter.code, letter.names);
        }));
    }

    private record Draft(DescribeLetter.Told told, String code, Map<String, String> names) {}

    private @Nullable Draft draft(UUID decisionId) {
        if (entities.find(DecisionLetter.class, decisionId) != null) {
            return null;
        }
        Decision decision = decision(decisionId);
        String code = LetterCode.next();
        Map<String, String> names = names(decision);
        return new Draft(describeLetter.told(decision, code, names), code, names);
    }

    private Decision decision(UUID decisionId) {
        Decision decision = entities.find(Decision.class, decisionId);
        if (decision == null) {
            throw new Refusal(ProblemType.NOT_FOUND, decisionId);
        }
        return decision;
    }

    /** Of two portals that make the same letter, the first one's is the letter. */
    private void store(Draft draft, byte[] pdf) {
        Decision decision = draft.told().decision();
        if (entities.find(DecisionLetter.class, decision.id()) != null) {
            return;
        }
        DecisionLetter letter = new DecisionLetter();
        letter.decisionId = decision.id();
        letter.dossierId = decision.dossierId();
        letter.companyId = decision.companyId();
        letter.code = draft.code();
        letter.names = draft.names();
        letter.pdf = pdf;
        letter.pdfSha256 = Sha256.of(pdf);
        letter.jws = seal.seal(sealed(draft.told(), letter.pdfSha256).json());
        letter.kid = seal.kid();
        letter.madeAt = clock.now();
        entities.persist(letter);
    }

    private byte[] print(DescribeLetter.Told told) {
        List<String> parts = Stream.of(Language.FR, Language.AR)
                .map(language -> describeLetter
                        .part(language, told)
                        .setAttribute("language", language)
                        .render())
                .toList();
        Receipt receipt = told.receipt();
        return Press.print(new Press.Sheets(
                "Décision " + receipt.number() + " – قرار",
                receipt.number(),
                Language.FR,
                told.decision().signedAt(),
                "/letter/letter.css",
                parts));
    }

    private Map<String, String> names(Decision decision) {
        Map<String, String> known = employees.names(decision.companyId());
        Map<String, String> spokenOf = new TreeMap<>(known);
        spokenOf.keySet()
                .retainAll(decision.lines().stream()
                        .map(Decision.DecisionLine::cnss)
                        .collect(Collectors.toSet()));
        return spokenOf;
    }

    private SealedLetter sealed(DescribeLetter.Told told, String pdfSha256) {
        Decision decision = told.decision();
        return new SealedLetter(
                told.receipt().number(),
                told.receipt().measure().name(),
                told.receipt().exercice(),
                decision.outcome().name(),
                dirhams(decision.granted()),
                dirhams(decision.deferred()),
                dirhams(decision.refused()),
                told.determination().rules().sha256(),
                decision.determination().determinationSha256(),
                pdfSha256,
                decision.signedByName(),
                decision.signedAt(),
                clock.now());
    }

    private static String dirhams(long centimes) {
        return BigDecimal.valueOf(centimes, 2).toPlainString();
    }
}
