package ma.hawafiz.payment.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payment.iso20022.BankMessage;
import ma.hawafiz.payment.iso20022.MessageFault;
import ma.hawafiz.payment.iso20022.ReadMessage;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Reviews;
import org.hibernate.Session;

/**
 * The bank's answer, taken in whole or not at all: what is settled is paid, what is refused stands again as it was decided.
 * The file's bytes are its identity: the same file once more changes nothing.
 */
@ApplicationScoped
public class ImportBankAnswer {
    /** Of a file for five hundred orders, some hundred times what it takes. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int FAULTS_TOLD = 1_000;

    private final WeighAnswer weighAnswer;
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Reviews reviews;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<BankAnswerImported> happened;

    ImportBankAnswer(
            WeighAnswer weighAnswer,
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Reviews reviews,
            Session session,
            CurrentActor currentActor,
            PortalClock clock,
            Event<BankAnswerImported> happened) {
        this.weighAnswer = weighAnswer;
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.reviews = reviews;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @param known the file was taken in before, and these are its figures */
    public record Imported(
            UUID id, boolean known, BankMessage.Kind kind, int lines, int paid, int refused, Instant importedAt) {}

    /** @throws Refusal BANK_FILE_REFUSED with everything that is wrong; nothing is changed then */
    @Transactional
    public Imported importFile(ReceivedFile file) {
        Optional<BankAnswer> before = session.createQuery("from BankAnswer where sha256 = :sha256", BankAnswer.class)
                .setParameter("sha256", file.sha256())
                .getResultStream()
                .findFirst();
        if (before.isPresent()) {
            return imported(before.get(), true);
        }
        BankMessage message = read(file);
        WeighAnswer.Weighed weighed = weighAnswer.weigh(message);
        if (!weighed.faults().isEmpty()) {
            throw refused(weighed.faults());
        }
        BankAnswer answer = answer(file, message, weighed);
        session.persist(answer);
        session.flush();
        weighed.steps().forEach(step -> take(step, answer));
        happened.fire(new BankAnswerImported(answer.id, answer.sha256, answer.lines, answer.paid, answer.refused));
        return imported(answer, false);
    }

    private static BankMessage read(ReceivedFile file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            return ReadMessage.read(in);
        } catch (MessageFault fault) {
            throw refused(
                    List.of(new Violation(fault.place(), fault.value(), fault.code(), List.copyOf(fault.figures()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Refusal refused(List<Violation> faults) {
        return new Refusal(
                ProblemType.BANK_FILE_REFUSED, faults.subList(0, Math.min(faults.size(), FAULTS_TOLD)), faults.size());
    }

    private BankAnswer answer(ReceivedFile file, BankMessage message, WeighAnswer.Weighed weighed) {
        Actor actor = currentActor.get();
        BankAnswer answer = new BankAnswer();
        answer.id = Ids.next();
        answer.sha256 = file.sha256();
        answer.kind = message.kind();
        answer.messageId = message.id();
        answer.lines = weighed.lines();
        answer.paid = count(weighed, PaymentOutcome.Kind.PAID);
        answer.refused = count(weighed, PaymentOutcome.Kind.REFUSED);
        answer.importedBy = actor.id();
        answer.importedByName = actor.name();
        answer.importedAt = clock.now();
        return answer;
    }

    private static int count(WeighAnswer.Weighed weighed, PaymentOutcome.Kind kind) {
        return (int)
                weighed.steps().stream().filter(step -> step.outcome() == kind).count();
    }

    private void take(WeighAnswer.Step step, BankAnswer answer) {
        PaymentOutcome outcome = new PaymentOutcome();
        outcome.orderId = step.order().id();
        outcome.companyId = step.order().companyId();
        outcome.dossierId = step.order().dossierId();
        outcome.outcome = step.outcome();
        outcome.settledOn = step.settledOn();
        outcome.reasonCode = step.code();
        outcome.reasonText = step.text();
        outcome.answerId = answer.id;
        outcome.recordedAt = clock.now();
        session.persist(outcome);
        session.flush();
        Dossier dossier = dossiers.get(outcome.dossierId);
        if (step.outcome() == PaymentOutcome.Kind.PAID) {
            lifecycle.move(
                    dossier,
                    DossierAction.CONFIRM_PAYMENT,
                    DossierState.PAID,
                    step.order().reference());
        } else {
            DossierState decided = reviews.decision(dossier.id()).orElseThrow().outcome();
            lifecycle.move(dossier, DossierAction.REFUSE_PAYMENT, decided, ground(step));
        }
    }

    private static String ground(WeighAnswer.Step step) {
        return Stream.of(step.order().reference(), step.code(), step.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static Imported imported(BankAnswer answer, boolean known) {
        return new Imported(
                answer.id, known, answer.kind, answer.lines, answer.paid, answer.refused, answer.importedAt);
    }
}
