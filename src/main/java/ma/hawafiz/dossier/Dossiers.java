package ma.hawafiz.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The dossiers the acting person may see. */
@ApplicationScoped
public class Dossiers implements PanacheRepositoryBase<Dossier, UUID> {
    private static final List<DossierState> DECIDED =
            Arrays.stream(DossierState.values()).filter(DossierState::decided).toList();
    private static final List<DossierState> ENDED = List.of(DossierState.RETURNED, DossierState.WITHDRAWN);
    private static final String SUMMARIES = """
            select new ma.hawafiz.dossier.DossierSummary(d.id, d.companyId, c.name, d.measure, d.exercice, d.state,
                d.openedAt, l.number, l.lodgedAt, f.asOf, f.id, f.situationSha256, l.outcome, l.computed, l.capped, l.payable,
                l.conditional, l.forHumans, d.completes)
            from Dossier d join Company c on c.id = d.companyId left join Lodgement l on l.dossierId = d.id
                left join l.determination f
            where %s order by d.id desc""";

    /** @throws Refusal NOT_FOUND if it is unknown, or not the actor's: the answer does not tell which */
    public Dossier get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    /** What was lodged; empty for a draft. */
    public Optional<Lodgement> lodgement(UUID dossierId) {
        return Optional.ofNullable(getEntityManager().find(Lodgement.class, dossierId));
    }

    /** The newest first. */
    public Page<DossierSummary> list(@Nullable UUID companyId, @Nullable DossierState state, Slice slice) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        narrow(where, parameters, "d.companyId = :company", "company", companyId);
        narrow(where, parameters, "d.state = :state", "state", state);
        narrow(where, parameters, "d.id < :after", "after", slice.after());
        var query = getEntityManager()
                .createQuery(SUMMARIES.formatted(where), DossierSummary.class)
                .setMaxResults(slice.fetch());
        parameters.forEach(query::setParameter);
        return slice.page(query.getResultList(), DossierSummary::id);
    }

    /** The decided dossier of a claim that no other completes. */
    public Optional<Dossier> lastDecided(UUID companyId, Measure measure, int exercice) {
        return find("""
                        from Dossier d where d.companyId = ?1 and d.measure = ?2 and d.exercice = ?3 and d.state in ?4
                        and not exists (select 1 from Dossier later where later.completes = d.id and later.state not in ?5)""", companyId, measure, exercice, DECIDED, ENDED).firstResultOptional();
    }

    /** Those of the ids given, in no order. */
    public List<DossierSummary> summaries(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(SUMMARIES.formatted("d.id in :ids"), DossierSummary.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** How many dossiers stand in each state. */
    public Map<DossierState, Long> countByState() {
        return getEntityManager()
                .createQuery("select state, count(*) from Dossier group by state", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (DossierState) row[0], row -> (Long) row[1]));
    }

    /** Where a dossier stood when this was last done to it. */
    public DossierState stateBefore(UUID dossierId, DossierAction action) {
        return getEntityManager()
                .createQuery(
                        "select fromState from DossierEvent where dossierId = :dossier and action = :action order by at desc, id desc",
                        DossierState.class)
                .setParameter("dossier", dossierId)
                .setParameter("action", action)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** The oldest first: a life is read from its beginning. */
    public List<DossierStep> steps(UUID dossierId) {
        return getEntityManager()
                .createQuery("from DossierEvent where dossierId = :dossier order by id", DossierEvent.class)
                .setParameter("dossier", dossierId)
                .getResultStream()
                .map(DossierStep::of)
                .toList();
    }

    /** The same, page by page. */
    public Page<DossierStep> steps(UUID dossierId, Slice slice) {
        List<DossierEvent> rows = getEntityManager()
                .createQuery(
                        "from DossierEvent where dossierId = :dossier and (:after is null or id > :after) order by id",
                        DossierEvent.class)
                .setParameter("dossier", dossierId)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, each -> each.id).map(DossierStep::of);
    }

    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
