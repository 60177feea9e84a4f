package ma.hawafiz.dossier.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.clock.DelayNotOver;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A company answers a request for a complement: the review runs on from that day. */
@ApplicationScoped
public class AnswerComplement {
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final DelayNotOver delayNotOver;
    private final EntityManager entities;

    AnswerComplement(Dossiers dossiers, DossierLifecycle lifecycle, DelayNotOver delayNotOver, EntityManager entities) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.delayNotOver = delayNotOver;
        this.entities = entities;
    }

    /** @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, DELAY_OVER, REQUEST_INVALID without an answer */
    @Transactional
    public void answer(UUID dossierId, @Nullable String text) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.ANSWER_COMPLEMENT);
        delayNotOver.require(dossierId, DossierAction.ANSWER_COMPLEMENT);
        if (text == null || text.isBlank()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.answer", text, "member.missing")));
        }
        ComplementAnswer answer = new ComplementAnswer();
        answer.eventId = lifecycle.move(dossier, DossierAction.ANSWER_COMPLEMENT, DossierState.UNDER_REVIEW, null);
        answer.dossierId = dossierId;
        answer.companyId = dossier.companyId();
        answer.answer = text.strip();
        entities.persist(answer);
        entities.flush();
    }
}
