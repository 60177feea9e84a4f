package ma.hawafiz;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ma.hawafiz.platform.storage.Ids;

/**
 * A company with a row in every table that holds rows of companies, laid down by the owner of the schema and so past the
 * portal: a draft (PAF 2026) and a decided dossier (PAE 2026), which granted the person of {@code cnss} something; of which
 * the bank refused one payment order and another is issued; an appeal against it was answered, and a centime of it was
 * paid back.
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
    public static final UUID PAYER = UUID.fromString("00000000-0000-7000-8000-000000000011");
    public static final UUID CONFIRMER = UUID.fromString("00000000-0000-7000-8000-000000000031");

    /** Neither prepared nor signed anything of it. */
    public static final UUID NEITHER = UUID.fromString("00000000-0000-7000-8000-000000000041");

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
            insert into bank_account_proposal values ('$proposedAccount', '$company', 'a', decode(md5('$ice'), 'hex'), '1234',
                '$person', 'Somebody', now());
            insert into bank_account select '$account', company_id, rib_encrypted, rib_token, last_digits, declared_by,
                declared_by_name, declared_at, id, gen_random_uuid(), 'Another', now() from bank_account_proposal
                where id = '$proposedAccount';
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
            insert into document_file (company_id, sha256, bytes, type, state, received_at, scanned_at)
                values ('$company', repeat('0', 64), 1, 'PDF', 'CLEAN', now(), now());
            insert into document_place values ('$company', repeat('0', 64), gen_random_uuid());
            insert into document values ('$document', '$company', 'STATUTES', null, 's.pdf', repeat('0', 64), null, null,
                '$draft', null, '$person', 'Somebody', now());
            insert into document_upload values (gen_random_uuid(), '$company', 'STATUTES', null, 's.pdf', null, null, null, null,
                1, 1, '$document', '$person', now());
            insert into dossier_event values
                (gen_random_uuid(), '$decided', '$company', 'LODGE', 'DRAFT', 'LODGED', null, '$person', 'S', now());
            insert into lodged_piece values ('$decided', 1, '$company', 'LODGE', 'STATUTES', 'THERE', '$document',
                repeat('0', 64), 'CLEAN', null);
            insert into dossier_event values
                ('$lacking', '$decided', '$company', 'DECLARE_INCOMPLETE', 'LODGED', 'INCOMPLETE', 'X', '$instructor', 'S', now()),
                ('$handedIn', '$decided', '$company', 'HAND_IN', 'INCOMPLETE', 'UNDER_REVIEW', null, '$person', 'S', now()),
                ('$requested', '$decided', '$company', 'REQUEST_COMPLEMENT', 'UNDER_REVIEW', 'COMPLEMENT_REQUESTED', 'X',
                    '$instructor', 'S', now()),
                ('$answered', '$decided', '$company', 'ANSWER_COMPLEMENT', 'COMPLEMENT_REQUESTED', 'UNDER_REVIEW', null,
                    '$person', 'S', now());
            insert into missing_piece (event_id, position, dossier_id, company_id, piece)
                values ('$lacking', 0, '$decided', '$company', 'RIB');
            insert into complement (dossier_id, company_id, event_id, asked) values ('$decided', '$company', '$requested', 'X');
            insert into complement_answer (dossier_id, company_id, event_id, answer)
                values ('$decided', '$company', '$answered', 'X');
            insert into opinion values
                ('$opinion', '$decided', '$company', '$instructor', 'Laila Bennis', now(), 'Conforme.');
            insert into opinion_line values ('$opinion', 0, '$company', '$cnss', 'GRANT', $amount, null);
            insert into dossier_event values (gen_random_uuid(), '$decided', '$company', 'PROPOSE', 'UNDER_REVIEW',
                'PROPOSED', null, '$instructor', 'S', now());
            insert into committee_session (id, number, day, place, convened_by, convened_by_name, convened_at) values
                ('$session', 'CTO-2027-$sequence', '2027-03-31', 'Rabat', '$person', 'Somebody', now());
            insert into agenda_item values
                ('$item', '$session', '$decided', '$company', '$opinion', 0, true, '$person', 'Somebody', now());
            insert into committee_presence select gen_random_uuid(), '$session', id, seat, person, name, '$person', now()
                from committee_member order by id limit 1;
            insert into committee_step select gen_random_uuid(), '$session', 'OPEN', member_id, 1, 1, null, '$person', 'S', now()
                from committee_presence where session_id = '$session';
            insert into committee_vote select gen_random_uuid(), '$session', '$item', member_id, person, name, 'FOR', now()
                from committee_presence where session_id = '$session';
            insert into committee_step values (gen_random_uuid(), '$session', 'CLOSE', null, null, null, null, '$person', 'S', now());
            insert into agenda_outcome values ('$item', '$session', '$decided', '$company', '$opinion', 'CTO-2027-$sequence',
                '2027-03-31', 'FOLLOWED', null, 1, 1, 0, 0, '$person', now());
            insert into decision (id, dossier_id, company_id, opinion_id, outcome, prepared_by, prepared_by_name,
                    signed_by, signed_by_name, signed_at, appeal_until, determination_id, agenda_item_id) values
                ('$decision', '$decided', '$company', '$opinion', 'APPROVED', '$instructor', 'Laila Bennis',
                    '$approver', 'Amina Kadiri', now(), '2027-04-30', '$determined', '$item');
            insert into decision_line (decision_id, position, company_id, cnss, granted, deferred, refused)
                values ('$decision', 0, '$company', '$cnss', $amount, 0, 0);
            insert into dossier_event values ('$signed', '$decided', '$company', 'DECIDE', 'PROPOSED',
                'APPROVED', null, '$approver', 'S', now());
            insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, days,
                    complement_days, ends, actor, actor_name, at)
                select case delay || kind when 'COMPLETIONSTART' then '$start'::uuid else gen_random_uuid() end, '$decided',
                    '$company', event_id::uuid, action, delay, kind, position, current_date, days, half,
                    current_date + case kind when 'RESUME' then 60 else days end, '$instructor', 'S', now()
                from (values
                    ('$lacking', 'DECLARE_INCOMPLETE', 'COMPLETION', 'START', 1, 30, null),
                    ('$handedIn', 'HAND_IN', 'COMPLETION', 'END', 2, null, null),
                    ('$handedIn', 'HAND_IN', 'REVIEW', 'START', 1, 60, 30),
                    ('$requested', 'REQUEST_COMPLEMENT', 'REVIEW', 'STOP', 2, null, null),
                    ('$requested', 'REQUEST_COMPLEMENT', 'COMPLEMENT', 'START', 1, 30, null),
                    ('$answered', 'ANSWER_COMPLEMENT', 'COMPLEMENT', 'END', 2, null, null),
                    ('$answered', 'ANSWER_COMPLEMENT', 'REVIEW', 'RESUME', 3, null, null),
                    ('$signed', 'DECIDE', 'REVIEW', 'END', 4, null, null))
                    moved (event_id, action, delay, kind, position, days, half);
            insert into clock_notice values
                (gen_random_uuid(), '$start', '$decided', '$company', 'NEARS_END', current_date, now());
            insert into grant_entry values (gen_random_uuid(), '$company', '$decided', '$decision', '$cnss', 'PAE', 2026,
                $amount, now());
            insert into decision_letter select '$decision', '$decided', '$company', substr(translate(md5('$decided') || md5('$person'), '0189', ''), 1, 26), '{}', '',
                encode(sha256(''), 'hex'), '', min(kid), now() from seal_key;
            insert into payment_run values ('$refusedRun', 'OP-2027-$sequence', '$payer', 'Said Ouazzani', now()),
                ('$run', 'OP-2028-$sequence', '$payer', 'Said Ouazzani', now());
            insert into payment_order select '$refusedOrder', '$refusedRun', company_id, '$decided', 'PAE-2026-$sequence-0.1',
                'Filled', $amount, id, rib_encrypted, rib_token, last_digits from bank_account where id = '$account';
            insert into payment_run_confirmation values ('$refusedRun', '$payer', '$confirmer', 'Nadia Filali', now(), 1, $amount,
                payment_run_sha256('$refusedRun'));
            insert into bank_answer values
                ('$bankAnswer', encode(sha256('$sequence'), 'hex'), 'PAIN_002', 'X', 1, 0, 1, '$payer', 'Said Ouazzani', now());
            insert into payment_outcome values ('$refusedOrder', '$company', '$decided', 'REFUSED', null, 'AC04', 'Clos',
                '$bankAnswer', now());
            insert into payment_order select '$order', '$run', company_id, '$decided', 'PAE-2026-$sequence-0.2', 'Filled', $amount,
                id, rib_encrypted, rib_token, last_digits from bank_account where id = '$account';
            insert into payment_run_confirmation values ('$run', '$payer', '$confirmer', 'Nadia Filali', now(), 1, $amount,
                payment_run_sha256('$run'));
            insert into appeal values
                ('$appeal', '$decided', '$company', '$decision', 'Contesté.', '2027-05-15', '$person', 'Somebody', now());
            insert into appeal_line values ('$appeal', 0, '$company', '$decision', 'Contesté.');
            insert into appeal_answer values
                ('$appeal', '$decided', '$company', 'UPHELD', 'Maintenu.', '$neither', 'Mehdi Raji', now());
            update dossier set state = 'PAID' where id = '$decided';
            insert into recovery values ('$recovery', '$decided', '$company', '$decision', 'PAID_TWICE', 'Relevés.',
                '2027-05-15', '$instructor', 'Laila Bennis', now());
            insert into recovery_line values ('$recovery', '$cnss', '$company', 1);
            insert into recovery_answer values ('$recovery', '$company', 'Entendue.', '$person', 'Somebody', now());
            insert into recovery_decision values
                ('$recovery', '$decided', '$company', '$instructor', '$neither', 'Mehdi Raji', now());
            insert into recovery_decision_line values ('$recovery', '$cnss', '$company', 1, 'Fondé.');
            insert into recovery_receipt values (gen_random_uuid(), '$recovery', '$company', 1, '2026-11-01', 'VIR-1',
                gen_random_uuid(), 'Said Ouazzani', now());
            update dossier set state = 'APPROVED' where id = '$decided';
            insert into reviewer values ('$instructor', 'Laila Bennis', now()) on conflict do nothing;
            insert into dossier_assignment values (gen_random_uuid(), '$decided', '$company', '$instructor', 'Laila Bennis',
                '$instructor', 'Laila Bennis', now());
            insert into review_note values (gen_random_uuid(), '$decided', '$company', '$cnss', 'Vu.', '$instructor',
                'Laila Bennis', now());
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
            insert into control values ('$control', '2026-01-01', '2026-01-01', 1, 0, 0, 0, 1, 1, 'a',
                encode(sha256(decode(repeat('00', 32), 'hex')), 'hex'), '$approver', 'Amina Kadiri', now());
            insert into control_population (control_id, frozen_by, frozen_by_name, frozen_at)
                values ('$control', '$approver', 'Amina Kadiri', now());
            insert into control_member values ('$control', '$decided', '$company', '$sequence', '{}', 0, 'LOW');
            insert into control_draw values ('$control', repeat('00', 32), '$approver', 'Amina Kadiri', now());
            insert into control_sample values ('$control', '$decided', '$company', '$sequence', 'RANDOM', 1, 'x');
            insert into control_finding values ('$control', '$decided', '$company', 'COMPLIANT', 'Conforme.', '$person',
                'Somebody', now());
            insert into notification (id, recipient, kind, company_id, dossier_id, path, at)
                values (gen_random_uuid(), '$person', 'DECIDED', '$company', '$decided', '/dossiers/$decided', now());
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
                    .replace("$lacking", Ids.next().toString())
                    .replace("$handedIn", Ids.next().toString())
                    .replace("$requested", Ids.next().toString())
                    .replace("$answered", Ids.next().toString())
                    .replace("$signed", Ids.next().toString())
                    .replace("$start", Ids.next().toString())
                    .replace("$consent", Ids.next().toString())
                    .replace("$answer", Ids.next().toString())
                    .replace("$session", Ids.next().toString())
                    .replace("$item", Ids.next().toString())
                    .replace("$upload", Ids.next().toString())
                    .replace("$document", Ids.next().toString())
                    .replace("$appeal", Ids.next().toString())
                    .replace("$recovery", Ids.next().toString())
                    .replace("$neither", NEITHER.toString())
                    .replace("$newLaw", Ids.next().toString())
                    .replace("$rehearsal", Ids.next().toString())
                    .replace("$control", Ids.next().toString())
                    .replace("$campaign", Ids.next().toString())
                    .replace("$payer", PAYER.toString())
                    .replace("$confirmer", CONFIRMER.toString())
                    .replace("$proposedAccount", Ids.next().toString())
                    .replace("$account", Ids.next().toString())
                    .replace("$refusedRun", Ids.next().toString())
                    .replace("$run", Ids.next().toString())
                    .replace("$refusedOrder", Ids.next().toString())
                    .replace("$order", Ids.next().toString())
                    .replace("$bankAnswer", Ids.next().toString())
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
