package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What rehearsals have found so far: the budget, the dossiers, the lines. */
@ApplicationScoped
class RehearsalFindings {
    private final Session session;

    RehearsalFindings(Session session) {
        this.session = session;
    }

    /** Four sums under the law and under the draft. */
    record Budget(String key, Amounts now, Amounts draft) {}

    /** What the budget is looked at by. */
    enum Dimension {
        TOTAL("cast('' as text)"),
        MEASURE("d.measure"),
        FILIERE("r.filieres"),
        REGION("a.region"),
        EXERCICE("cast(d.exercice as text)");

        private final String column;

        Dimension(String column) {
            this.column = column;
        }
    }

    /** One dossier of it. */
    record DossierRow(
            UUID id,
            UUID dossierId,
            String number,
            String companyName,
            String measure,
            int exercice,
            String state,
            @Nullable String failure,
            @Nullable String outcomeNow,
            @Nullable String outcomeDraft,
            @Nullable String nowSha256,
            @Nullable String draftSha256,
            int lines,
            int gaining,
            int losing,
            int changing) {}

    /** One line that changes. */
    record LineRow(
            UUID id,
            UUID dossierId,
            String number,
            String companyName,
            @Nullable String cnss,
            String region,
            String effect,
            String outcomeNow,
            String outcomeDraft,
            Amounts now,
            Amounts draft) {}

    List<Budget> budget(UUID id, Dimension dimension) {
        return session.createNativeQuery("""
                        select %s as key, sum(computed_now), sum(capped_now), sum(payable_now), sum(conditional_now),
                            sum(computed_draft), sum(capped_draft), sum(payable_draft), sum(conditional_draft)
                        from rehearsal_amount a
                        join rehearsal_result r on r.rehearsal_id = a.rehearsal_id and r.dossier_id = a.dossier_id
                        join dossier d on d.id = a.dossier_id
                        where a.rehearsal_id = :id group by 1 order by 1""".formatted(dimension.column), Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Budget((String) row[0], amounts(row, 1), amounts(row, 5)))
                .toList();
    }

    Page<DossierRow> dossiers(UUID id, Slice slice) {
        List<DossierRow> rows = session.createNativeQuery("""
                        select r.id, r.dossier_id, l.number, c.name, d.measure, d.exercice, x.state, r.failure,
                            r.outcome_now, r.outcome_draft, r.now_sha256, r.draft_sha256, r.lines, r.gaining, r.losing,
                            r.changing
                        from rehearsal_result r
                        join rehearsal_dossier x on x.rehearsal_id = r.rehearsal_id and x.dossier_id = r.dossier_id
                        join dossier d on d.id = r.dossier_id join company c on c.id = r.company_id
                        join lodgement l on l.dossier_id = r.dossier_id
                        where r.rehearsal_id = :id and (cast(:after as uuid) is null or r.id > :after)
                        order by r.id""", Object[].class)
                .setParameter("id", id)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultStream()
                .map(row -> new DossierRow(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        Rehearsals.count(row[5]),
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        (String) row[11],
                        Rehearsals.count(row[12]),
                        Rehearsals.count(row[13]),
                        Rehearsals.count(row[14]),
                        Rehearsals.count(row[15])))
                .toList();
        return slice.page(rows, DossierRow::id);
    }

    /** @param effect GAIN, LOSS or NONE; null for all that change */
    Page<LineRow> lines(UUID id, RehearsalResults.@Nullable Effect effect, Slice slice) {
        List<LineRow> rows = session.createNativeQuery("""
                        select r.id, r.dossier_id, l.number, c.name, r.cnss, r.region, r.effect, r.outcome_now,
                            r.outcome_draft, computed_now, capped_now, payable_now, conditional_now, computed_draft,
                            capped_draft, payable_draft, conditional_draft
                        from rehearsal_line r join company c on c.id = r.company_id
                        join lodgement l on l.dossier_id = r.dossier_id
                        where r.rehearsal_id = :id and (cast(:effect as text) is null or r.effect = :effect)
                            and (cast(:after as uuid) is null or r.id > :after)
                        order by r.id""", Object[].class)
                .setParameter("id", id)
                .setParameter("effect", effect == null ? null : effect.name())
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultStream()
                .map(row -> new LineRow(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        amounts(row, 9),
                        amounts(row, 13)))
                .toList();
        return slice.page(rows, LineRow::id);
    }

    private static Amounts amounts(Object[] row, int from) {
        return new Amounts(dirhams(row[from]), dirhams(row[from + 1]), dirhams(row[from + 2]), dirhams(row[from + 3]));
    }

    private static BigDecimal dirhams(Object centimes) {
        return BigDecimal.valueOf(((Number) centimes).longValue(), 2);
    }
}
