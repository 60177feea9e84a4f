package ma.hawafiz.review.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.Decision;

/** The appeals the acting person may see. */
@ApplicationScoped
class Appeals {
    private static final String OPEN = """
            select new ma.hawafiz.review.appeal.OpenAppeal(a.id, a.dossierId, l.number, a.companyId, c.name, d.measure,
                d.exercice, a.filedAt, a.answerDue)
            from Appeal a join Dossier d on d.id = a.dossierId join Lodgement l on l.dossierId = a.dossierId
                join Company c on c.id = a.companyId
            where d.state = :appealed and not exists (select 1 from AppealAnswer x where x.appealId = a.id)
                and (:after is null or a.id > :after)
            order by a.id""";

    private final EntityManager entities;

    Appeals(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Appeal> against(UUID decisionId) {
        return entities.createQuery("from Appeal where decisionId = :decision", Appeal.class)
                .setParameter("decision", decisionId)
                .getResultStream()
                .findFirst();
    }

    /** The last one on a dossier. */
    Optional<Appeal> on(UUID dossierId) {
        return entities.createQuery("from Appeal where dossierId = :dossier order by id desc", Appeal.class)
                .setParameter("dossier", dossierId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<AppealAnswer> answer(Appeal appeal) {
        return Optional.ofNullable(entities.find(AppealAnswer.class, appeal.id));
    }

    Decision decision(Appeal appeal) {
        return entities.find(Decision.class, appeal.decisionId);
    }

    /**
     * The appeal a person may answer.
     *
     * @throws Refusal SAME_PERSON if that person had a hand in the decision
     */
    Appeal answerableBy(UUID person, UUID dossierId) {
        Appeal appeal = on(dossierId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
        if (decision(appeal).madeBy(person)) {
            throw new Refusal(ProblemType.SAME_PERSON);
        }
        return appeal;
    }

    /** Those that wait for an answer, the oldest first. */
    Page<OpenAppeal> open(Slice slice) {
        List<OpenAppeal> rows = entities.createQuery(OPEN, OpenAppeal.class)
                .setParameter("appealed", DossierState.APPEALED)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, OpenAppeal::id);
    }
}
