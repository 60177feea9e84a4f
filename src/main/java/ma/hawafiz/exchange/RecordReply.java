package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Register;
import ma.hawafiz.exchange.Reply.Answer;
import ma.hawafiz.exchange.Reply.NotFound;
import ma.hawafiz.exchange.Reply.Silence;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.platform.time.PortalClock;

/** Keeps what a register said, byte for byte, as the copy the company is owed; silence as well. */
@ApplicationScoped
class RecordReply {
    private final RegisterAnswers answers;
    private final Consents consents;
    private final PortalClock clock;
    private final Event<RegisterAsked> happened;

    RecordReply(RegisterAnswers answers, Consents consents, PortalClock clock, Event<RegisterAsked> happened) {
        this.answers = answers;
        this.consents = consents;
        this.clock = clock;
        this.happened = happened;
    }

    /** What comes in after the consent was withdrawn is not kept; where both happen at once, the database decides. */
    @Transactional
    void record(RegisterConsent consent, Inquiry inquiry, Instant askedAt, RegisterConnection.Asked asked) {
        UUID inForce = consents.inForce(consent.companyId, consent.register)
                .map(now -> now.id)
                .orElse(null);
        if (!consent.id.equals(inForce)) {
            return;
        }
        RegisterAnswer answer = new RegisterAnswer();
        answer.id = Ids.next();
        answer.companyId = inquiry.companyId();
        answer.register = consent.register;
        answer.question = inquiry.question();
        answer.subject = inquiry.subject();
        answer.consentId = consent.id;
        answer.askedAt = askedAt;
        answer.attempts = (short) asked.attempts();
        switch (asked.reply()) {
            case Answer given -> {
                answer.outcome = RegisterAnswer.Outcome.GIVEN;
                answer.answeredAt = clock.now();
                answer.document = given.document();
                answer.sha256 = Sha256.of(given.document());
                answer.issued = given.issued();
            }
            case NotFound _ -> {
                answer.outcome = RegisterAnswer.Outcome.NOT_FOUND;
                answer.answeredAt = clock.now();
            }
            case Silence silence -> {
                answer.outcome = RegisterAnswer.Outcome.SILENT;
                answer.silence = silence.why().name();
            }
        }
        answers.persistAndFlush(answer);
        happened.fire(RegisterAsked.of(answer));
    }

    /** A register was asked, and answered or did not. */
    public record RegisterAsked(UUID companyId, UUID subject, Register register, Map<String, Object> details)
            implements Recorded {
        static RegisterAsked of(RegisterAnswer answer) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("register", answer.register);
            details.put("question", answer.question);
            details.put("of", answer.subject);
            details.put("outcome", answer.outcome);
            if (answer.sha256 != null) {
                details.put("sha256", answer.sha256);
            }
            if (answer.silence != null) {
                details.put("silence", answer.silence);
            }
            return new RegisterAsked(answer.companyId, answer.id, answer.register, details);
        }
    }
}
