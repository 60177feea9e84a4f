-- What the portal may ask the registers of a company, and what they answered. Law 55-19, art. 23 and 24: what an
-- administration holds is asked of it and not of the firm, with the firm's consent, and the firm sees what was exchanged.

-- Given and withdrawn, each an entry of its own; the latest of a register counts.
create table register_consent (
    id           uuid primary key,
    company_id   uuid not null references company,
    register     text not null check (register in ('CNSS', 'DGI')),
    given        boolean not null,
    text_version text not null check (text_version <> ''),
    person       uuid not null,
    person_name  text not null,
    at           timestamptz not null,
    constraint register_consent_company unique (id, company_id, register)
);
create index register_consent_latest on register_consent (company_id, register, id desc);
comment on column register_consent.text_version is 'of the sentence that was agreed to: exchange.ConsentText';

-- One question and what became of it. Silence is kept as well: it says since when nothing is known, and is no answer.
create table register_answer (
    id          uuid primary key,
    company_id  uuid not null references company,
    register    text not null,
    question    text not null check (question in
        ('CNSS_REGULARITY', 'CNSS_PRESENCE', 'TAX_REGULARITY', 'STATEMENT_9421', 'IS_RETURN')),
    subject     text not null check (subject ~ '^(\d{4}(-\d{2})?)?$'),
    consent_id  uuid not null,
    asked_at    timestamptz not null,
    attempts    smallint not null check (attempts >= 0),
    outcome     text not null check (outcome in ('GIVEN', 'NOT_FOUND', 'SILENT')),
    answered_at timestamptz,
    silence     text,
    document    bytea,
    sha256      text,
    issued      date,
    constraint register_answer_company unique (id, company_id),
    constraint register_answer_consent
        foreign key (consent_id, company_id, register) references register_consent (id, company_id, register),
    constraint register_answer_hash check (sha256 = encode(sha256(document), 'hex')),
    constraint register_answer_is_one_thing check (case outcome
        when 'GIVEN' then answered_at is not null and document is not null and sha256 is not null and silence is null
        when 'NOT_FOUND' then answered_at is not null and document is null and sha256 is null and silence is null
        else answered_at is null and document is null and sha256 is null and silence is not null end),
    constraint register_answer_certificate
        check ((issued is not null) = (outcome = 'GIVEN' and question in ('CNSS_REGULARITY', 'TAX_REGULARITY')))
);
create index register_answer_latest on register_answer (company_id, question, subject, id desc);
create index register_answer_by_company on register_answer (company_id, id desc);
comment on column register_answer.subject is 'the month (2026-03) or the year (2026) asked for; empty for a certificate';
comment on column register_answer.document is 'the very bytes received';
comment on column register_answer.issued is 'the date of the certificate';

-- Nothing is kept that was asked without consent, nor what comes in after its withdrawal. A withdrawal and an answer that
-- come at the same moment wait for each other. After the insertion, so that row security speaks first.
create function hold_register_consent() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.company_id || new.register, 5519));
    -- One test inside the other: an expression that names a column the other table lacks would not even be read.
    if tg_table_name = 'register_answer' then
        if not exists (
                select from (
                    select id, given from register_consent
                    where company_id = new.company_id and register = new.register order by id desc limit 1) latest
                where latest.id = new.consent_id and latest.given) then
            raise exception 'no consent of company % to ask %', new.company_id, new.register
                using errcode = 'check_violation', constraint = 'register_answer_consented';
        end if;
    end if;
    return null;
end
$$;
create trigger hold_register_consent after insert on register_consent
    for each row execute function hold_register_consent();
create trigger hold_register_consent after insert on register_answer
    for each row execute function hold_register_consent();

call secure_company_rows('register_consent', 'company_id');
create policy signed_in_person on register_consent as restrictive for insert with check (person = actor_id());

-- A company reads the answers about it; only the portal writes them, for what a register said is not for anybody to say.
alter table register_answer enable row level security;
create policy seen on register_answer for select using (
    (select actor_side()) in ('ministry', 'system')
    or ((select actor_side()) = 'company' and company_id = any (array(select my_companies()))));
create policy written_by_the_portal on register_answer for insert with check ((select actor_side()) = 'system');

-- What was known of the two certificates when a dossier was lodged: what the firm declared beside what the register said.
-- The frozen situation holds the date that counted; this says where it came from, or why there is none.
create table lodged_certificate (
    dossier_id   uuid not null references lodgement,
    company_id   uuid not null,
    register     text not null check (register in ('CNSS', 'DGI')),
    basis        text not null check (basis in ('DECLARED', 'CONFIRMED', 'NOT_ISSUED', 'UNANSWERED')),
    declared     date,
    issued       date,
    answer_id    uuid,
    answered_at  timestamptz,
    silent_since timestamptz,
    silence      text,
    primary key (dossier_id, register),
    constraint lodged_certificate_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint lodged_certificate_answer foreign key (answer_id, company_id) references register_answer (id, company_id),
    constraint lodged_certificate_confirmed check ((basis = 'CONFIRMED') = (issued is not null))
);
call secure_company_rows('lodged_certificate', 'company_id');

grant select, insert on register_consent, register_answer, lodged_certificate to hawafiz_app;

-- The date of a company's certificate that counts, for campaigns: of the register's latest word under the consent in force, and
-- the declared one without a consent. As exchange.RegisteredCertificates has it, but for the moments between a consent and the
-- first question under it, when the declared date still counts here: the database does not know what is connected.
create function certificate_date(company uuid, asked text, declared date) returns date
    stable language sql as
$$
with consent as (
    select id, given from register_consent where company_id = company and register = asked order by id desc limit 1),
said as (
    select a.id, a.outcome, a.issued from register_answer a join consent c on c.given and a.consent_id = c.id
    where a.question = case asked when 'CNSS' then 'CNSS_REGULARITY' else 'TAX_REGULARITY' end)
select case when exists (select from said)
    then (select issued from said where outcome <> 'SILENT' order by id desc limit 1)
    else declared end
$$;
