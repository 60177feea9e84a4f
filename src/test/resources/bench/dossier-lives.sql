-- The lives of the dossiers in life and life_line, whose content is frozen already. In the order in which they were lived:
-- the triggers look at it.
insert into opinion (id, dossier_id, company_id, author, author_name, given_at, summary)
    select pg_temp.made_id(at + interval '16 days', 21, number), dossier_id, company_id,
        '00000000-0000-7000-8000-000000000008', 'Laila Bennis', at + interval '16 days', 'Conforme aux pièces.'
    from life join way using (state) where action = 'PROPOSE';
insert into opinion_line (opinion_id, position, company_id, cnss, proposal, amount, reason_code)
    select o.id, l.position, o.company_id, l.cnss, case when l.granted > 0 then 'GRANT' else 'REFUSE' end, l.granted,
        case when l.granted = 0 and l.refused > 0 then 'OTHER' end
    from life_line l join life using (dossier_id) join opinion o using (dossier_id);

insert into dossier_event (id, dossier_id, company_id, action, from_state, to_state, ground, actor, actor_name, at)
    select pg_temp.made_id(at + days * interval '1 day', 10 + step, number), dossier_id, company_id, action, from_state, to_state,
        case when action in ('RETURN', 'WITHDRAW') then 'Motif' end,
        case when t.side = 'company' then company_id else '00000000-0000-7000-8000-000000000008' end, 'Quelqu’un',
        at + days * interval '1 day'
    from life join way using (state) join dossier_transition t using (action, from_state, to_state)
    order by number, step;

insert into lodged_certificate (dossier_id, company_id, register, basis, declared)
    select dossier_id, company_id, register, 'DECLARED', at::date - 21 from life, unnest('{CNSS,DGI}'::text[]) register;
insert into lodged_piece (dossier_id, number, company_id, occasion, piece, standing)
    select dossier_id, place, company_id, 'LODGE', piece, case when place < 5 then 'ON_FILE' else 'MISSING' end
    from life, unnest('{STATUTES,RC_EXTRACT,TAX_CERTIFICATE,CNSS_CERTIFICATE,SIGNATORY,BANK_CERTIFICATE}'::text[])
        with ordinality pieces (piece, place);
insert into missing_piece (event_id, position, dossier_id, company_id, piece)
    select e.id, 0, e.dossier_id, e.company_id, 'BANK_CERTIFICATE'
    from life join dossier_event e using (dossier_id) where e.action = 'DECLARE_INCOMPLETE';
insert into complement (dossier_id, company_id, event_id, asked)
    select e.dossier_id, e.company_id, e.id, 'Contrats de travail' from life join dossier_event e using (dossier_id)
    where e.action = 'REQUEST_COMPLEMENT';
insert into dossier_assignment (id, dossier_id, company_id, assignee, assignee_name, assigned_by, assigned_by_name, at)
    select pg_temp.made_id(at + interval '3 days', 20, number), dossier_id, company_id, r.person, r.name, r.person, r.name,
        at + interval '3 days'
    from life join reviewer r on r.person = pg_temp.made_id('2031-01-01', 9, assignee)
    where state not in ('LODGED', 'WITHDRAWN');

-- A session for all that were decided.
create temporary table sat as
    select pg_temp.made_id('2031-06-16', 30, nextval('sitting')) as id, 'CTO-2031-' || lpad(currval('sitting')::text, 6, '0') as number;
create temporary table decided as
    select number, dossier_id, company_id, state, o.id as opinion_id, pg_temp.made_id(at + interval '18 days', 31, number) as item_id,
        pg_temp.made_id(at + interval '18 days', 32, number) as decision_id,
        pg_temp.made_id(at + interval '18 days', 33, number) as determination_id, at + interval '18 days' as day,
        case when state in ('IN_PAYMENT', 'PAID', 'APPEALED') then 'APPROVED' else state end as outcome
    from life join opinion o using (dossier_id, company_id) where state <> 'PROPOSED';
insert into committee_session (id, number, day, place, convened_by, convened_by_name, convened_at)
    select id, number, '2031-06-16', 'Rabat', '00000000-0000-7000-8000-000000000010', 'Amina Kadiri', '2031-06-10' from sat
    where exists (select from decided);
insert into agenda_item select item_id, sat.id, dossier_id, company_id, opinion_id, row_number() over (), true,
    '00000000-0000-7000-8000-000000000010', 'Amina Kadiri', day from decided, sat;
insert into committee_presence select pg_temp.made_id('2031-06-16', 34, currval('sitting')), s.id, m.id, m.seat, m.person, m.name,
    m.person, '2031-06-16' from committee_member m, committee_session s join sat using (id);
insert into committee_step select pg_temp.made_id('2031-06-16', 35, currval('sitting')), s.id, 'OPEN', m.id, 1, 1, null, m.person, m.name,
    '2031-06-16' from committee_member m, committee_session s join sat using (id);
insert into committee_vote select pg_temp.made_id(day, 36, d.number), sat.id, item_id, m.id, m.person, m.name, 'FOR', day
    from decided d, sat, committee_member m;
insert into committee_step select pg_temp.made_id('2031-06-16', 37, currval('sitting')), s.id, 'CLOSE', null, null, null, null, m.person,
    m.name, '2031-06-16' from committee_member m, committee_session s join sat using (id);
insert into agenda_outcome select item_id, sat.id, dossier_id, company_id, opinion_id, sat.number, '2031-06-16', 'FOLLOWED', null,
    1, 1, 0, 0, '00000000-0000-7000-8000-000000000010', day from decided, sat;

insert into determination select d.determination_id, f.company_id, f.dossier_id, 'DECIDED', d.day, d.day::date, f.language,
        f.situation, f.situation_sha256, f.determination, f.determination_sha256, f.rule_set_sha256, f.engine_version
    from decided d join determination f using (dossier_id);
insert into decision (id, dossier_id, company_id, opinion_id, outcome, prepared_by, prepared_by_name, signed_by, signed_by_name,
        signed_at, appeal_until, determination_id, agenda_item_id)
    select decision_id, dossier_id, company_id, opinion_id, outcome, '00000000-0000-7000-8000-000000000008', 'Laila Bennis',
        '00000000-0000-7000-8000-000000000010', 'Amina Kadiri', day, day::date + 60, determination_id, item_id
    from decided;
insert into decision_line (decision_id, position, company_id, cnss, granted, deferred, refused, reason_code)
    select decision_id, position, company_id, cnss, granted, 0, refused, case when granted = 0 and refused > 0 then 'OTHER' end
    from decided join life_line using (dossier_id);
insert into dossier_event
    select pg_temp.made_id(day, 14, number), dossier_id, company_id, 'DECIDE', 'PROPOSED', outcome, null,
        '00000000-0000-7000-8000-000000000010', 'Amina Kadiri', day
    from decided;
insert into grant_entry (id, company_id, dossier_id, decision_id, cnss, measure, exercice, amount, recorded_at)
    select pg_temp.made_id(day, 38, d.number * 10000 + l.position), d.company_id, d.dossier_id, d.decision_id, l.cnss, o.measure,
        o.exercice, l.granted, d.day
    from decided d join life_line l using (dossier_id) join dossier o on o.id = d.dossier_id where l.granted > 0;
insert into decision_letter
    select decision_id, dossier_id, company_id,
        substr(translate(md5(dossier_id::text) || md5('1' || dossier_id) || md5('2' || dossier_id), '0189', ''), 1, 26), '{}', pdf,
        encode(sha256(pdf), 'hex'), '', repeat('b', 43), day
    from decided, lateral (select convert_to(repeat(md5(dossier_id::text), 1000), 'UTF8') as pdf) letter;

-- Orders of payment, of which the bank has answered some.
insert into bank_account_proposal
    select pg_temp.made_id('2031-01-05', 40, min(number)), company_id, 'a', decode(md5(company_id::text), 'hex'), '1234', company_id,
        'Signataire', '2031-01-05'
    from decided where state in ('IN_PAYMENT', 'PAID') group by company_id;
insert into bank_account
    select pg_temp.made_id('2031-01-06', 41, number), p.company_id, rib_encrypted, rib_token, last_digits, declared_by, declared_by_name,
        declared_at, p.id, '00000000-0000-7000-8000-000000000001', 'Déclarant', '2031-01-06'
    from (select company_id, min(number) as number from decided where state in ('IN_PAYMENT', 'PAID') group by company_id) paid
    join bank_account_proposal p using (company_id);
insert into payment_run
    select pg_temp.made_id('2031-06-20', 42, currval('sitting')), 'OP-2031-' || lpad(currval('sitting')::text, 6, '0'),
        '00000000-0000-7000-8000-000000000011', 'Said Ouazzani', '2031-06-20'
    where exists (select from bank_account join decided using (company_id));
insert into payment_order
    select pg_temp.made_id(day, 43, d.number), r.id, d.company_id, dossier_id, 'B' || d.number, 'Secteur',
        (select sum(granted) from life_line l where l.dossier_id = d.dossier_id), a.id, rib_encrypted, rib_token, last_digits
    from decided d join bank_account a using (company_id)
    join payment_run r on r.id = pg_temp.made_id('2031-06-20', 42, currval('sitting')) where d.state in ('IN_PAYMENT', 'PAID');
insert into payment_run_confirmation
    select run_id, '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000031', 'Nadia Filali', '2031-06-21',
        count(*), sum(amount), payment_run_sha256(run_id)
    from payment_order where run_id = pg_temp.made_id('2031-06-20', 42, currval('sitting')) group by run_id;
insert into dossier_event
    select pg_temp.made_id('2031-06-21', 15, number), dossier_id, company_id, 'ORDER_PAYMENT', 'APPROVED', 'IN_PAYMENT', null,
        '00000000-0000-7000-8000-000000000031', 'Nadia Filali', '2031-06-21'
    from decided where state in ('IN_PAYMENT', 'PAID');
insert into bank_answer
    select pg_temp.made_id('2031-06-24', 44, currval('sitting')), encode(sha256(currval('sitting')::text::bytea), 'hex'), 'CAMT_054', 'B',
        count(*), count(*), 0, '00000000-0000-7000-8000-000000000011', 'Said Ouazzani', '2031-06-24'
    from decided where state = 'PAID' having count(*) > 0;
insert into payment_outcome
    select o.id, d.company_id, d.dossier_id, 'PAID', '2031-06-24', null, null, pg_temp.made_id('2031-06-24', 44, currval('sitting')),
        '2031-06-24'
    from decided d join payment_order o using (dossier_id) where state = 'PAID';
insert into dossier_event
    select pg_temp.made_id('2031-06-24', 16, number), dossier_id, company_id, 'CONFIRM_PAYMENT', 'IN_PAYMENT', 'PAID', null,
        '00000000-0000-7000-8000-000000000011', 'Said Ouazzani', '2031-06-24'
    from decided where state = 'PAID';

insert into appeal
    select pg_temp.made_id(day + interval '5 days', 45, number), dossier_id, company_id, decision_id, 'Lignes contestées',
        day::date + 35, company_id, 'Signataire', day + interval '5 days'
    from decided where state = 'APPEALED';
insert into dossier_event
    select pg_temp.made_id(day + interval '5 days', 17, number), dossier_id, company_id, 'APPEAL', 'APPROVED', 'APPEALED', null,
        company_id, 'Signataire', day + interval '5 days'
    from decided where state = 'APPEALED';

insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, days, complement_days, ends, actor,
        actor_name, at)
    select pg_temp.made_id(e.at, 50 + m.place::integer, number), e.dossier_id, e.company_id, e.id, e.action, m.delay, m.kind, m.position,
        e.at::date, m.days, m.half, e.at::date + m.days, e.actor, e.actor_name, e.at
    from life join dossier_event e using (dossier_id)
    join (values
        (1, 'DECLARE_COMPLETE', 'REVIEW', 'START', 1, 60, 30),
        (2, 'DECLARE_INCOMPLETE', 'COMPLETION', 'START', 1, 30, null),
        (3, 'RETURN', 'COMPLETION', 'END', 2, null, null),
        (4, 'REQUEST_COMPLEMENT', 'REVIEW', 'STOP', 2, null, null),
        (5, 'REQUEST_COMPLEMENT', 'COMPLEMENT', 'START', 1, 30, null),
        (6, 'DECIDE', 'REVIEW', 'END', 2, null, null),
        (7, 'APPEAL', 'APPEAL', 'START', 1, 30, null)) m (place, action, delay, kind, position, days, half) using (action)
    order by e.id, m.place;

insert into journal_entry (id, at, actor, actor_name, action, company_id, subject, details)
    select e.id, e.at, e.actor, e.actor_name, 'DossierMoved', e.company_id, e.dossier_id,
        jsonb_build_object('action', e.action, 'from', e.from_state, 'to', e.to_state)
    from life join dossier_event e using (dossier_id);
with told as (
    insert into notification (id, recipient, kind, company_id, dossier_id, reference, path, at, read_at)
    select pg_temp.made_id(e.at, 60 + place::integer, life.number), person, kind, e.company_id, e.dossier_id, l.number,
        '/dossiers/' || e.dossier_id, e.at, case when e.at < '2031-06-20' then e.at + interval '1 day' end
    from life join dossier_event e using (dossier_id) join lodgement l using (dossier_id)
    join (values ('LODGE', 'LODGED'), ('DECIDE', 'DECIDED')) n (action, kind) using (action),
        unnest(array [e.company_id, '00000000-0000-7000-8000-000000000007'::uuid]) with ordinality told (person, place)
    returning id, recipient, kind, at)
insert into notification_mail (notification_id, recipient, kind, told_at, digest, state, due_at, sent_at)
    select id, recipient, kind, at, false, 'SENT', at, at from told;

drop table sat, decided;
truncate life, life_line;
