package ma.hawafiz;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ma.hawafiz.platform.storage.Ids;

/**
 * A company with a row in every table that holds rows of companies, laid down by the owner of the schema and so past the
 * portal: a draft (PAF 2026) and a decided dossier (PAE 2026), which granted the person of {@code cnss} something.
 */
public record FilledCompany(
        UUID id,
        UUID person,
        UUID draft,
        UUID decided,
        UUID employment,
        UUID payrollImport,
        UUID opinion,
        UUID decision,
        String cnss) {

    public static final UUID INSTRUCTOR = UUID.fromString("00000000-0000-7000-8000-000000000008");
    public static final UUID APPROVER = UUID.fromString("00000000-0000-7000-8000-000000000010");

    private static final String ROWS = """
            select set_config('hawafiz.side', 'system', false);
            insert into company values ('$company', '$ice', 'Filled $ice', '4018372', '$affiliation', null, now());
            insert into mandate values (gen_random_uuid(), '$company', '$person', now(), null, null);
            insert into declaration values ('$company', '{CRM}', '{}', null, null, null, false, 0);
            insert into turnover values ('$company', 2026, 1000, 500);
            insert into site values ('$company', 'S1', 'CASABLANCA_SETTAT', 'CASANEARSHORE');
            insert into payroll_import values
                ('$import', '$company', 'p.csv', repeat('0', 64), 1, 1, 1, 24312, 24312, '$person', 'Somebody', now(), 'PAYROLL_CSV');
            insert into employment (id, company_id, cnss, last_name, first_name, hired, dependants)
                values ('$employment', '$company', '$cnss', 'ALAMI', 'SARA', '2025-09-10', 0);
            insert into payroll_month values
                ('$employment', 24312, '$company', 'S1', 900000, 0, 26, null, '$import');
            update payroll_month set rbi = 950000 where employment_id = '$employment';
            insert into ebds_declaration values ('$import', '$company', 24312, 'B', 1, 1, 0, 26, 900000, 600000);
            insert into ebds_line (import_id, line, company_id, insured, name, days, pay, capped_pay, entrant)
                values ('$import', 3, '$company', '$cnss', 'ALAMI SARA', 26, 900000, 600000, false);
            insert into annual_return values ('$import', '$company', 2026, 1, 1, 1, 900000, 0);
            insert into annual_line (import_id, list, position, company_id, cnss, last_name, first_name, rbi, ir)
                values ('$import', 'PERMANENT', 1, '$company', '$cnss', 'ALAMI', 'SARA', 900000, 0);
            insert into payroll_upload (id, company_id, file_name, sha256, bytes, kind, state, import_id, sent_by, sent_by_name,
                    sent_at) values ('$upload', '$company', 'p.csv', repeat('0', 64), 1, 'PAYROLL_CSV', 'ACCEPTED', '$import',
                '$person', 'Somebody', now());
            insert into payroll_turn values ('$upload', '$company');
            insert into payroll_upload_fault values ('$upload', 1, '$company', 1, null, null, 'file.empty', '[]');
            insert into payroll_mapping values (gen_random_uuid(), '$company', repeat('0', 64), '{}', '{}', '$person', 'S', now());
            insert into difference_decision values (gen_random_uuid(), gen_random_uuid(), '$company', 'EBDS', 'DAYS', 24312,
                '$cnss', 'ALAMI SARA', '26', '20', '$import', 'KEEP', 'Congé.', '$person', 'Somebody', now());
            insert into bank_account values (gen_random_uuid(), '$company', 'a', decode(md5('$ice'), 'hex'), '1234',
                '$person', 'Somebody', now());
            insert into identity_token values ('$employment', '$company', 'CNSS', decode(md5('$cnss'), 'hex'));
            insert into dossier values ('$draft', '$company', 'PAF', 2026, 'DRAFT', '$person', now());
            insert into dossier values ('$decided', '$company', 'PAE', 2026, 'DRAFT', '$person', now());
            insert into determination select id, '$company', '$decided', occasion, now(), '2027-03-31', 'FR',
                    '{"measure":"PAE","exercice":2026,"asOf":"2027-03-31","company":{}}',
                    encode(sha256('{"measure":"PAE","exercice":2026,"asOf":"2027-03-31","company":{}}'), 'hex'), '{}', encode(sha256('{}'), 'hex'), (select min(sha256) from rule_set), ''
                from (values ('$lodged'::uuid, 'LODGED'), ('$determined'::uuid, 'DECIDED')) frozen (id, occasion);
            insert into lodgement (dossier_id, company_id, number, determination_id, lodged_by, lodged_by_name, lodged_at,
                    computed, capped, payable, conditional, for_humans, outcome) values
                ('$decided', '$company', 'PAE-2026-$sequence-0', '$lodged', '$person', 'Somebody', now(), 1, 1, 1, 0, 0,
                    'MET');
            insert into dossier_event values
                (gen_random_uuid(), '$decided', '$company', 'LODGE', 'DRAFT', 'LODGED', null, '$person', 'S', now());
            insert into dossier_event values (gen_random_uuid(), '$decided', '$company', 'DECLARE_COMPLETE', 'LODGED',
                'UNDER_REVIEW', null, '$instructor', 'S', now());
            insert into opinion values
                ('$opinion', '$decided', '$company', '$instructor', 'Laila Bennis', now(), 'Conforme.');
            insert into opinion_line values ('$opinion', 0, '$company', '$cnss', 'GRANT', $amount, null);
            insert into dossier_event values (gen_random_uuid(), '$decided', '$company', 'PROPOSE', 'UNDER_REVIEW',
                'PROPOSED', null, '$instructor', 'S', now());
            insert into decision (id, dossier_id, company_id, opinion_id, outcome, prepared_by, prepared_by_name,
                    signed_by, signed_by_name, signed_at, appeal_until, determination_id) values
                ('$decision', '$decided', '$company', '$opinion', 'APPROVED', '$instructor', 'Laila Bennis',
                    '$approver', 'Amina Kadiri', now(), '2027-04-30', '$determined');
            insert into decision_line (decision_id, position, company_id, cnss, granted, deferred, refused)
                values ('$decision', 0, '$company', '$cnss', $amount, 0, 0);
            insert into dossier_event values (gen_random_uuid(), '$decided', '$company', 'DECIDE', 'PROPOSED',
                'APPROVED', null, '$approver', 'S', now());
            insert into grant_entry values (gen_random_uuid(), '$company', '$decided', '$decision', '$cnss', 'PAE', 2026,
                $amount, now());
            insert into register_consent values ('$consent', '$company', 'CNSS', true, 'test', '$person', 'Somebody', now());
            insert into register_answer values ('$answer', '$company', 'CNSS', 'CNSS_REGULARITY', '', '$consent', now(), 1,
                'GIVEN', now(), null, '{}', encode(sha256('{}'), 'hex'), '2027-01-20');
            insert into lodged_certificate values
                ('$decided', '$company', 'CNSS', 'CONFIRMED', null, '2027-01-20', '$answer', now(), null, null);
            insert into journal_entry values
                (gen_random_uuid(), now(), '$approver', 'Amina Kadiri', 'Tested', '$company', '$decided', '{}');
            insert into rule_set_draft select '$newLaw', 'Essai', sha256, encode(sha256('{"version":"$sequence"}'), 'hex'),
                    '$sequence', '{"version":"$sequence"}', '', '$approver', 'Amina Kadiri', now()
                from rule_set where base is null;
            insert into rehearsal values ('$rehearsal', '$newLaw', null, null, null, '$approver', 'Amina Kadiri', now());
            insert into rehearsal_dossier values ('$rehearsal', '$decided', '$company', '$determined', 'APPROVED');
            insert into rehearsal_result values (gen_random_uuid(), '$rehearsal', '$decided', '$company', null, 'a', 'b',
                'CRM', 'MET', 'MET', 1, 1, 0, 0);
            insert into rehearsal_amount values
                ('$rehearsal', '$decided', '$company', 'ORIENTAL', 1, 1, 1, 0, 2, 2, 2, 0);
            insert into rehearsal_line values (gen_random_uuid(), '$rehearsal', '$decided', '$company', '$cnss', 'ORIENTAL',
                'GAIN', 'MET', 'MET', 1, 1, 1, 0, 2, 2, 2, 0);
            insert into campaign select '$campaign', 2026, 2026, '2027-03-31', sha256, '', '$approver', 'Amina Kadiri', now()
                from rule_set where base is null;
            insert into campaign_slice (campaign_id, company_id, from_person, done_at, done_by, employees, lines) values
                ('$campaign', '$company', '', now(), 'test', 1, 3);
            """;

    public static FilledCompany create() throws SQLException {
        return granting(1);
    }

    /** @param centimes granted to its one employee */
    public static FilledCompany granting(long centimes) throws SQLException {
        FilledCompany made = new FilledCompany(
                Ids.next(),
                UUID.randomUUID(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                digits(9));
        try (Database owner = Database.asOwner()) {
            owner.run(ROWS.replace("$company", made.id.toString())
                    .replace("$person", made.person.toString())
                    .replace("$draft", made.draft.toString())
                    .replace("$decided", made.decided.toString())
                    .replace("$employment", made.employment.toString())
                    .replace("$import", made.payrollImport.toString())
                    .replace("$opinion", made.opinion.toString())
                    .replace("$decision", made.decision.toString())
                    .replace("$instructor", INSTRUCTOR.toString())
                    .replace("$approver", APPROVER.toString())
                    .replace("$cnss", made.cnss)
                    .replace("$lodged", Ids.next().toString())
                    .replace("$determined", Ids.next().toString())
                    .replace("$consent", Ids.next().toString())
                    .replace("$answer", Ids.next().toString())
                    .replace("$upload", Ids.next().toString())
                    .replace("$newLaw", Ids.next().toString())
                    .replace("$rehearsal", Ids.next().toString())
                    .replace("$campaign", Ids.next().toString())
                    .replace("$ice", digits(15))
                    .replace("$affiliation", digits(7))
                    .replace("$sequence", digits(12))
                    .replace("$amount", Long.toString(centimes)));
        }
        return made;
    }

    /** A number that no other company or person of the tests has. */
    public static String digits(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 1, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
