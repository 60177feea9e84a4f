package ma.hawafiz.payment.recovery;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payment.GrantsLedger;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/** Puts a recovery before people: the company that is heard, and those who ask, decide and receive. */
@ApplicationScoped
class DescribeRecovery {
    /** More are claimed through the API. */
    private static final int MOST_LINES = 100;

    private final Companies companies;
    private final Employees employees;
    private final ExamineDossier examineDossier;
    private final Reviews reviews;
    private final ReadRecovery readRecovery;
    private final Recoveries recoveries;
    private final GrantsLedger ledger;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    DescribeRecovery(
            Companies companies,
            Employees employees,
            ExamineDossier examineDossier,
            Reviews reviews,
            ReadRecovery readRecovery,
            Recoveries recoveries,
            GrantsLedger ledger,
            CurrentActor currentActor,
            PortalClock clock) {
        this.companies = companies;
        this.employees = employees;
        this.examineDossier = examineDossier;
        this.reviews = reviews;
        this.readRecovery = readRecovery;
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, also where nothing is asked back and the visitor may not ask */
    TemplateInstance page(
            UUID dossierId, SecurityContext visitor, RecoveryForm typed, @Nullable ProblemDocument problem) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        DossierState state = examined.dossier().state();
        RecoveryDocument recovery = readRecovery.find(dossierId).orElse(null);
        boolean opening = recovery == null && state == DossierState.PAID && visitor.isUserInRole("instructor");
        if (recovery == null && !opening) {
            throw new Refusal(ProblemType.NOT_FOUND, dossierId);
        }
        List<RecoveryView.Line> lines = lines(dossierId, examined.dossier().companyId(), recovery, typed);
        String action = opening ? "OPEN" : action(recovery, state, visitor);
        return new RecoveryView(
                DossierHead.of(examined, companies.get(examined.dossier().companyId())),
                recovery,
                lines.stream().limit(MOST_LINES).toList(),
                lines.size() > MOST_LINES,
                Arrays.stream(Breach.values()).map(Enum::name).toList(),
                action == null ? List.of() : List.of(action),
                "DECIDE".equals(action) && hadAHand(dossierId),
                recovery == null || recovery.answer() != null || recovery.decision() != null
                        ? null
                        : daysLeft(recovery),
                clock.today(),
                new RecoveryView.Typed(
                        typed.text("breach"),
                        typed.text("evidence"),
                        typed.text("answer"),
                        typed.text("amount"),
                        typed.text("receivedOn"),
                        typed.text("reference")),
                (currentActor.get().ministry() ? "/review/dossiers/" : "/dossiers/") + dossierId,
                problem);
    }

    private @Nullable String action(@Nullable RecoveryDocument recovery, DossierState state, SecurityContext visitor) {
        if (recovery == null || state != DossierState.RECOVERY) {
            return null;
        }
        if (recovery.decision() != null) {
            return visitor.isUserInRole("payer") ? "RECEIVE" : null;
        }
        if (visitor.isUserInRole("approver")) {
            return recovery.answer() != null || daysLeft(recovery) == null ? "DECIDE" : null;
        }
        return visitor.isUserInRole("signatory") && recovery.answer() == null ? "ANSWER" : null;
    }

    private @Nullable Integer daysLeft(RecoveryDocument recovery) {
        long days = ChronoUnit.DAYS.between(clock.today(), recovery.hearingUntil());
        return days < 0 ? null : Integer.valueOf(Math.toIntExact(days));
    }

    private boolean hadAHand(UUID dossierId) {
        UUID person = currentActor.get().id();
        return recoveries.get(dossierId).openedBy.equals(person)
                || reviews.decision(dossierId).orElseThrow().signedBy().equals(person);
    }

    private List<RecoveryView.Line> lines(
            UUID dossierId, UUID companyId, @Nullable RecoveryDocument recovery, RecoveryForm typed) {
        Map<String, String> names = employees.names(companyId);
        Stream<RecoveryDocument.Line> lines = recovery == null
                ? ledger.of(dossierId).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(granted -> new RecoveryDocument.Line(
                                granted.getKey(), BigDecimal.valueOf(granted.getValue(), 2), null, null))
                : recovery.lines().stream();
        return lines.map(line -> new RecoveryView.Line(
                        line.cnss(),
                        names.getOrDefault(line.cnss(), "–"),
                        line.claimed(),
                        line.due(),
                        line.ground(),
                        typed.amount(line.cnss()),
                        typed.ground(line.cnss())))
                .toList();
    }
}
