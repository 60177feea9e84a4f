package ma.hawafiz.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.identity.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Whose rows one may see and touch, asked of PostgreSQL itself: the portal's role, and no portal before it. */
@QuarkusTest
class RowSecurityTest {
    private static final String NO_RIGHT = "42501";
    private static final UUID OFFICIAL = UUID.fromString("00000000-0000-7000-8000-000000000007");

    /** Every table that holds rows of companies: a new one is in here the day it is made. */
    private static final String OF_COMPANIES = """
            select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            and (c.relname = 'company' or exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped)) order by 1""";

    private static final Set<String> OF_THE_MINISTRY = Set.of(
            "missing_piece",
            "complement",
            "opinion",
            "opinion_line",
            "agenda_item",
            "agenda_outcome",
            "decision",
            "decision_line",
            "grant_entry",
            "payment_order",
            "payment_outcome",
            "appeal_answer",
            "recovery",
            "recovery_line",
            "recovery_decision",
            "recovery_decision_line",
            "recovery_receipt",
            "dossier_assignment",
            "review_note",
            "rehearsal_dossier",
            "rehearsal_result",
            "rehearsal_amount",
            "rehearsal_line",
            "campaign_slice",
            "control_member",
            "control_sample",
            "control_finding");
    private static final Set<String> HIDDEN_FROM_COMPANIES = Set.of(
            "opinion",
            "opinion_line",
            "agenda_item",
            "work_item",
            "dossier_assignment",
            "review_note",
            "rehearsal_dossier",
            "rehearsal_result",
            "rehearsal_amount",
            "rehearsal_line",
            "campaign_slice",
            "control_member",
            "control_sample",
            "control_finding");
    private static final Set<String> OPEN_TO_ALL =
            Set.of("dossier_transition", "clock_move", "bonus_cap", "control_published", "control_drawn");
    /** A company's in so far as its person must still be one of them; nobody else's, nor the ministry's. */
    private static final Set<String> OF_ONE_PERSON = Set.of("notification");
    /** Written by COPY, which row security refuses; read through a view with the condition in it. */
    private static final List<String> OF_CAMPAIGNS = List.of("campaign_line INSERT", "campaign_result SELECT");

    private FilledCompany ours;
    private FilledCompany theirs;
    private List<String> tables;

    private Database nobody;
    private Database company;
    private Database ministry;

    /** Holds the turns of the companies' files, which the portal would take at its next look, and they would be gone. */
    private Database turns;

    @BeforeEach
    void connect() throws SQLException {
        ours = FilledCompany.create();
        theirs = FilledCompany.create();
        try (Database owner = Database.asOwner()) {
            tables = owner.all(OF_COMPANIES);
        }
        nobody = Database.asPortal();
        company = Database.as(Side.COMPANY, ours.person());
        ministry = Database.as(Side.MINISTRY, OFFICIAL);
        turns = Database.asOwner();
        turns.connection().setAutoCommit(false);
        turns.all("select upload_id from payroll_turn where company_id in (?, ?) for share", ours.id(), theirs.id());
    }

    @AfterEach
    void disconnect() throws SQLException {
        turns.close();
        nobody.close();
        company.close();
        ministry.close();
    }

    @Test
    void guardsEveryTableThatHoldsRowsOfCompaniesAndTheTestsFillEach() throws SQLException {
        try (Database owner = Database.asOwner()) {
            for (String table : tables) {
                assertThat(owner.one("select relrowsecurity from pg_class where oid = ?::regclass", table))
                        .as("row security of %s", table)
                        .isEqualTo("t");
                assertThat(owner.count(
                                "select count(*) from %s where %s = ?".formatted(table, key(table)), theirs.id()))
                        .as("sample rows in %s", table)
                        .isPositive();
            }
        }
    }

    @Test
    void leavesNothingElseToThePortalThanWhatEverybodyMayRead() throws SQLException {
        List<String> unguarded = company.all("""
                select distinct g.table_name || ' ' || g.privilege_type from information_schema.role_table_grants g
                join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace
                where g.grantee in ('hawafiz_app', 'PUBLIC') and g.table_schema = 'public' and not c.relrowsecurity
                and not (c.relkind = 'v' and 'security_invoker=true' = any (coalesce(c.reloptions, '{}')))""");
        assertThat(unguarded)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(OPEN_TO_ALL.stream().map(table -> table + " SELECT"), OF_CAMPAIGNS.stream())
                                .toList());
        assertThat(company.all(
                        "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void showsNothingToNobody() throws SQLException {
        for (String table : tables) {
            assertThat(nobody.count("select count(*) from " + table)).as(table).isZero();
        }
        nobody.tell(Side.NONE, ours.person());
        for (String table : tables) {
            assertThat(nobody.count("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void showsACompanyItsOwnRowsAndNoOthers() throws SQLException {
        for (String table : tables) {
            assertThat(company.count("select count(*) from %s where %s <> ?".formatted(table, key(table)), ours.id()))
                    .as("others’ rows of %s", table)
                    .isZero();
            assertThat(company.count("select count(*) from %s where %s = ?".formatted(table, key(table)), ours.id())
                            > 0)
                    .as("own rows of %s", table)
                    .isEqualTo(!HIDDEN_FROM_COMPANIES.contains(table));
        }
    }

    @Test
    void showsNothingOnceTheMandateIsRevoked() throws SQLException {
        FilledCompany left = FilledCompany.create();
        try (Database former = Database.as(Side.COMPANY, left.person());
                Database owner = Database.asOwner()) {
            assertThat(former.count("select count(*) from employment")).isEqualTo(1);
            owner.change("update mandate set revoked_at = now() where person = ?", left.person());
            for (String table : tables) {
                assertThat(former.count("select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void leaksNothingThroughJoinsSubqueriesOrCopy() throws SQLException, IOException {
        assertThat(company.all("""
                select distinct e.company_id::text from company c
                full join employment e on e.company_id = c.id full join payroll_month m on m.employment_id = e.id
                full join dossier d on d.company_id = e.company_id full join lodgement l on l.dossier_id = d.id
                where e.company_id is not null""")).containsExactly(ours.id().toString());
        assertThat(company.count(
                        "select count(*) from dossier_event where dossier_id = (select ?::uuid)", theirs.decided()))
                .isZero();
        for (String table : tables) {
            StringWriter out = new StringWriter();
            company.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select to_jsonb(t) from " + table + " t) to stdout", out);
            assertThat(out.toString()).as(table).doesNotContain(theirs.id().toString());
        }
    }

    @Test
    void letsNobodyPutARowIntoAnotherCompany() throws SQLException {
        for (String table : tables) {
            assertThat(company.refusal(insertOf(table, ours.id(), theirs.id())))
                    .as(table)
                    .isEqualTo(table.equals("dossier_event") ? "dossier_event_from_state" : NO_RIGHT);
            assertThat(nobody.refusal(insertOf(table, ours.id(), ours.id())))
                    .as(table)
                    .isEqualTo(table.equals("dossier_event") ? "dossier_event_from_state" : NO_RIGHT);
        }
    }

    @Test
    void letsNobodyTouchARowOfAnotherCompany() throws SQLException {
        for (String table : tables) {
            assertUntouched(company, "delete from %s where %s = ?".formatted(table, key(table)), theirs.id());
            assertUntouched(
                    company, "update %1$s set %2$s = %2$s where %2$s = ?".formatted(table, key(table)), theirs.id());
        }
        assertUntouched(company, "update declaration set version = 9 where company_id = ?", theirs.id());
        assertUntouched(company, "update site set region = 'ORIENTAL' where company_id = ?", theirs.id());
        assertUntouched(company, "update payroll_month set rbi = 0 where company_id = ?", theirs.id());
        assertUntouched(company, "update employment set last_name = 'X' where company_id = ?", theirs.id());
        assertUntouched(company, "update mandate set revoked_at = now() where company_id = ?", theirs.id());
        assertUntouched(company, "delete from dossier where id = ?", theirs.draft());
    }

    @Test
    void letsNobodyHandARowOfTheirsToAnotherCompany() throws SQLException {
        assertThat(company.refusal("update site set company_id = ?", theirs.id()))
                .isEqualTo(NO_RIGHT);
        assertThat(company.refusal("update turnover set company_id = ?", theirs.id()))
                .isEqualTo(NO_RIGHT);
        assertThat(company.refusal("update payroll_month set company_id = ?", theirs.id()))
                .isEqualTo(NO_RIGHT);
        assertThat(company.refusal("update employment set company_id = ?", theirs.id()))
                .isEqualTo(NO_RIGHT);
    }

    @Test
    void letsNobodyHangARowOfTheirsOnAnotherCompanysRow() throws SQLException {
        assertThat(company.refusal(
                        "insert into payroll_month values (?, 24313, ?, 'S1', 1, 0, 26, null, ?)",
                        theirs.employment(),
                        ours.id(),
                        ours.payrollImport()))
                .isEqualTo("payroll_month_employment");
        assertThat(company.refusal(
                        "insert into payroll_month values (?, 24313, ?, 'S1', 1, 0, 26, null, ?)",
                        ours.employment(),
                        ours.id(),
                        theirs.payrollImport()))
                .isEqualTo("payroll_month_import");
        assertThat(company.refusalOfCopy(
                        "lodgement", "true", Map.of("dossier_id", theirs.draft(), "number", "PAE-2026-999999-0")))
                .isEqualTo("lodgement_dossier");
        assertThat(company.refusal(
                        "insert into dossier_event values (gen_random_uuid(), ?, ?, 'LODGE', 'DRAFT', 'LODGED', null, ?, 'X',"
                                + " now())",
                        theirs.draft(),
                        ours.id(),
                        ours.person()))
                .isEqualTo("dossier_event_company");
        assertThat(company.refusal(
                        "insert into dossier_event values (gen_random_uuid(), ?, ?, 'WITHDRAW', 'APPROVED', 'WITHDRAWN',"
                                + " null, ?, 'X', now())",
                        theirs.decided(),
                        theirs.id(),
                        ours.person()))
                .isNotEqualTo("done");
    }

    @Test
    void letsACompanyWriteNothingOfTheMinistry() throws SQLException {
        for (String table : OF_THE_MINISTRY) {
            assertThat(company.refusal(insertOf(table, ours.id(), ours.id())))
                    .as(table)
                    .isEqualTo(NO_RIGHT);
            try (Database owner = Database.asOwner()) {
                assertThat(owner.one("select has_table_privilege('hawafiz_app', ?, 'update, delete')", table))
                        .as(table)
                        .isEqualTo("f");
            }
        }
    }

    @Test
    void showsTheMinistryWhatWasLodgedAndNoDraft() throws SQLException {
        for (String table : tables) {
            assertThat(ministry.count("select count(*) from %s where %s = ?".formatted(table, key(table)), theirs.id())
                            > 0)
                    .as(table)
                    .isEqualTo(!OF_ONE_PERSON.contains(table));
        }
        assertThat(ministry.all("select id from dossier where company_id = ?", theirs.id()))
                .containsExactly(theirs.decided().toString());
        assertThat(ministry.count("select count(*) from dossier where state = 'DRAFT'"))
                .isZero();
    }

    @Test
    void letsTheMinistryChangeNoFactOfACompany() throws SQLException {
        for (String table : tables) {
            if (!OF_THE_MINISTRY.contains(table) && !table.equals("journal_entry") && !table.equals("dossier_event")) {
                assertThat(ministry.refusal(insertOf(table, ours.id(), ours.id())))
                        .as(table)
                        .isEqualTo(NO_RIGHT);
            }
            assertUntouched(
                    ministry, "update %1$s set %2$s = %2$s where %2$s = ?".formatted(table, key(table)), ours.id());
            assertUntouched(ministry, "delete from %s where %s = ?".formatted(table, key(table)), ours.id());
        }
    }

    @Test
    void showsTheLinesOfCampaignsToTheMinistryAndLetsOnlyThePortalItselfWriteThem() throws SQLException {
        String line = """
                insert into campaign_line select 1, 1, 1, 1, 1, gen_random_uuid(), %d, 2026, 'P', 'P', 'P'""".formatted(slice());
        try (Database owner = Database.asOwner();
                Database system = Database.as(Side.SYSTEM, OFFICIAL)) {
            for (Database actor : List.of(nobody, company, ministry)) {
                assertThat(actor.refusal(line)).isEqualTo(NO_RIGHT);
                assertThat(actor.refusal("select * from campaign_line")).isEqualTo(NO_RIGHT);
            }
            assertThat(system.change(line)).isEqualTo(1);
            assertThat(system.refusal("update campaign_line set air_computed = 2"))
                    .isEqualTo(NO_RIGHT);
            assertThat(system.refusal("delete from campaign_line")).isEqualTo(NO_RIGHT);
            String seen = "select count(*) from campaign_result where company_id = ?";
            assertThat(nobody.count(seen, ours.id())).isZero();
            assertThat(company.count(seen, ours.id())).isZero();
            assertThat(ministry.count(seen, ours.id())).isEqualTo(3);
            assertThat(owner.count("select count(*) from campaign_line where slice = ?", slice()))
                    .isEqualTo(1);
        }
    }

    private int slice() throws SQLException {
        try (Database owner = Database.asOwner()) {
            return (int) owner.count("select number from campaign_slice where company_id = ?", ours.id());
        }
    }

    @Test
    void showsACompanyNoOpinion() throws SQLException {
        assertThat(company.count("select count(*) from opinion")).isZero();
        assertThat(company.count("select count(*) from opinion_line")).isZero();
        assertThat(company.count("select count(*) from decision")).isEqualTo(1);
    }

    @Test
    void letsACompanyWriteNothingIntoAnothersJournal() throws SQLException {
        String entry = "insert into journal_entry values (gen_random_uuid(), now(), ?, 'X', 'Forged', ?, ?, '{}')";
        assertThat(company.refusal(entry, ours.person(), ours.id(), ours.id())).isEqualTo("done");
        assertThat(company.refusal(entry, ours.person(), theirs.id(), theirs.id()))
                .isEqualTo(NO_RIGHT);
        assertThat(company.refusal(entry, theirs.person(), ours.id(), ours.id()))
                .isEqualTo(NO_RIGHT);
        assertThat(nobody.refusal(entry, null, ours.id(), ours.id())).isEqualTo(NO_RIGHT);
    }

    /** A copy of a row of one company, said to be of another; as a statement that needs to read nothing. */
    private static String insertOf(String table, UUID from, UUID to) throws SQLException {
        try (Database owner = Database.asOwner()) {
            String columns = String.join(", ", owner.all("""
                    select quote_ident(attname) from pg_attribute where attrelid = ?::regclass
                    and attnum > 0 and not attisdropped and attgenerated = '' order by attnum""", table));
            List<String> rows = owner.all(
                    "select (to_jsonb(t) || jsonb_build_object('%1$s', '%2$s'))::text from %3$s t where %1$s = ? limit 1"
                            .formatted(key(table), to, table),
                    from);
            assertThat(rows).as("a row of the company in " + table).hasSize(1);
            String row = rows.getFirst();
            return "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, '%3$s'::jsonb)"
                    .formatted(table, columns, row.replace("'", "''").replace("?", "??"));
        }
    }

    private static String key(String table) {
        return table.equals("company") ? "id" : "company_id";
    }

    /** Either it may not be done at all, or it finds nothing to do it to. */
    private static void assertUntouched(Database actor, String change, UUID company) throws SQLException {
        if (!actor.refusal(change, company).equals(NO_RIGHT)) {
            actor.connection().setAutoCommit(false);
            try {
                assertThat(actor.change(change, company)).as(change).isZero();
            } finally {
                actor.connection().rollback();
                actor.connection().setAutoCommit(true);
            }
        }
    }
}
