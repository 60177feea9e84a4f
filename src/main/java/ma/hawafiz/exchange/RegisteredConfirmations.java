package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ma.hawafiz.company.Confirmations;

/** By the latest word of a register: what it said under a consent that was withdrawn counts no more. */
@ApplicationScoped
class RegisteredConfirmations implements Confirmations {
    private final Consents consents;
    private final RegisterAnswers answers;

    RegisteredConfirmations(Consents consents, RegisterAnswers answers) {
        this.consents = consents;
        this.answers = answers;
    }

    @Override
    public boolean given(UUID companyId, String name, int year) {
        Question question = Question.valueOf(name);
        return consents.inForce(companyId, question.register())
                .flatMap(consent ->
                        answers.lastReply(consent, question, question.ofCertificate() ? "" : String.valueOf(year)))
                .filter(reply -> reply.outcome() == RegisterAnswer.Outcome.GIVEN)
                .isPresent();
    }
}
