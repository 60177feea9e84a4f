package ma.hawafiz.dossier.clock;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierState;

/** Puts a dossier of a test into a state, past the portal, with the ledger of delays that a dossier in it has. */
public final class FittingClock {
    private static final int DAYS = 60;

    private FittingClock() {}

    public static void put(Database owner, UUID dossier, DossierState state, LocalDate since) throws SQLException {
        owner.run(
                "begin; alter table clock_entry disable trigger user; alter table dossier_event disable trigger user");
        for (String table :
                List.of("clock_notice", "clock_entry", "complement_answer", "complement", "missing_piece")) {
            owner.change("delete from " + table + " where dossier_id = ?", dossier);
        }
        owner.change("update dossier set state = ? where id = ?", state.name(), dossier);
        switch (state) {
            case INCOMPLETE -> starts(owner, dossier, DossierAction.DECLARE_INCOMPLETE, Delay.COMPLETION, since);
            case UNDER_REVIEW, PROPOSED -> starts(owner, dossier, DossierAction.DECLARE_COMPLETE, Delay.REVIEW, since);
            case COMPLEMENT_REQUESTED -> {
                starts(owner, dossier, DossierAction.DECLARE_COMPLETE, Delay.REVIEW, since);
                UUID asked = follows(owner, dossier, DossierAction.REQUEST_COMPLEMENT, ClockMove.Kind.STOP, since);
                entry(owner, dossier, asked, DossierAction.REQUEST_COMPLEMENT, Delay.COMPLEMENT, since);
                owner.change(
                        "insert into complement (dossier_id, company_id, event_id, asked)"
                                + " select id, company_id, ?, 'X' from dossier where id = ?",
                        asked,
                        dossier);
            }
            case APPEALED -> {
                decided(owner, dossier, since);
                starts(owner, dossier, DossierAction.APPEAL, Delay.APPEAL, since);
            }
            default -> {
                if (state.decided()) {
                    decided(owner, dossier, since);
                }
            }
        }
        owner.run("alter table clock_entry enable trigger user; alter table dossier_event enable trigger user; commit");
    }

    private static void decided(Database owner, UUID dossier, LocalDate day) throws SQLException {
        starts(owner, dossier, DossierAction.DECLARE_COMPLETE, Delay.REVIEW, day);
        follows(owner, dossier, DossierAction.DECIDE, ClockMove.Kind.END, day);
    }

    private static void starts(Database owner, UUID dossier, DossierAction action, Delay delay, LocalDate day)
            throws SQLException {
        entry(owner, dossier, event(owner, dossier, action), action, delay, day);
    }

    private static void entry(
            Database owner, UUID dossier, UUID event, DossierAction action, Delay delay, LocalDate day)
            throws SQLException {
        owner.change(
                """
                insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, days,
                    complement_days, ends, actor, actor_name, at)
                select gen_random_uuid(), id, company_id, ?, ?, ?, 'START', 1, ?, ?, ?, ?, opened_by, 'X', now()
                from dossier where id = ?""",
                event,
                action.name(),
                delay.name(),
                day,
                DAYS,
                delay == Delay.REVIEW ? DAYS / 2 : null,
                day.plusDays(DAYS),
                dossier);
    }

    private static UUID follows(Database owner, UUID dossier, DossierAction action, ClockMove.Kind kind, LocalDate day)
            throws SQLException {
        UUID event = event(owner, dossier, action);
        owner.change("""
                insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, actor,
                    actor_name, at)
                select gen_random_uuid(), id, company_id, ?, ?, 'REVIEW', ?, 2, ?, opened_by, 'X', now()
                from dossier where id = ?""", event, action.name(), kind.name(), day, dossier);
        return event;
    }

    private static UUID event(Database owner, UUID dossier, DossierAction action) throws SQLException {
        UUID event = UUID.randomUUID();
        owner.change("""
                insert into dossier_event (id, dossier_id, company_id, action, from_state, to_state, actor, actor_name, at)
                select ?, d.id, d.company_id, t.action, t.from_state, t.to_state, d.opened_by, 'X', now()
                from dossier d, dossier_transition t where d.id = ? and t.action = ? limit 1""", event, dossier, action.name());
        return event;
    }
}
