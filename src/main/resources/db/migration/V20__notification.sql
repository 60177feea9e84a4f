-- What the portal tells persons, in its pages and by e-mail. A notification says that there is news and where, never what: it holds
-- no name and no amount, and the row itself cannot hold one.

-- What there may be news of; what is statutory is always sent by e-mail.
create table notification_kind (
    kind      text primary key,
    statutory boolean not null,
    constraint notification_kind_statutory unique (kind, statutory)
);
insert into notification_kind (kind, statutory) values
    ('LODGED', false),
    ('INCOMPLETE', true),
    ('PIECES_HANDED_IN', false),
    ('RETURNED', true),
    ('WITHDRAWN', false),
    ('COMPLEMENT_REQUESTED', true),
    ('COMPLEMENT_ANSWERED', false),
    ('DECIDED', true),
    ('PAYMENT_ORDERED', false),
    ('PAYMENT_CONFIRMED', false),
    ('PAYMENT_REFUSED', false),
    ('APPEALED', false),
    ('APPEAL_ANSWERED', true),
    ('RECOVERY', true),
    ('RECOVERY_SETTLED', false),
    ('DELAY_NEAR', false),
    ('DELAY_OVER', true),
    ('PAYROLL_ACCEPTED', false),
    ('PAYROLL_REFUSED', false),
    ('PAYROLL_COLUMNS', false),
    ('PAYROLL_FAILED', false),
    ('LAW_ADOPTED', false),
    ('LAW_MOVES_DOSSIER', false),
    ('BANK_ACCOUNT', true);

-- Who has signed in, how they are written to, and in which roles they were seen last. A person's own: not even the ministry reads it.
create table person_profile (
    person      uuid primary key,
    token_email text,
    given_email text,
    roles       text[] not null,
    language    text not null check (language in ('FR', 'AR', 'EN')),
    rhythm      text not null default 'IMMEDIATE' check (rhythm in ('IMMEDIATE', 'DAILY'))
);
create index person_profile_by_role on person_profile using gin (roles);
comment on column person_profile.token_email is 'as Keycloak knows it; the one given in the portal goes before it';

-- What a person does not want by e-mail. The key leaves nothing statutory to be muted.
create table muted_mail (
    person    uuid not null references person_profile,
    kind      text not null,
    statutory boolean not null default false,
    primary key (person, kind),
    constraint muted_mail_is_not_statutory check (not statutory),
    constraint muted_mail_kind foreign key (kind, statutory) references notification_kind (kind, statutory)
);

create table notification (
    id         uuid primary key,
    recipient  uuid not null,
    kind       text not null references notification_kind,
    company_id uuid references company,
    dossier_id uuid,
    reference  text check (reference ~ '^(AIR|AIS|PAE|PAF)-\d{4}-\d{6,}-\d$'),
    path       text not null check (path ~ '^/[a-z0-9/-]*$'),
    deadline   date,
    at         timestamptz not null,
    read_at    timestamptz,
    constraint notification_dossier foreign key (dossier_id, company_id) references dossier (id, company_id)
);
create index notification_of_person on notification (recipient, id desc);
create index notification_unread on notification (recipient) where read_at is null;
create index notification_by_dossier on notification (dossier_id);
comment on column notification.reference is 'the number of the dossier';
comment on column notification.path is 'of the page that tells the news';

-- What goes by e-mail, and what became of it. The address is read when it is sent, and stands here in no form.
create table notification_mail (
    notification_id uuid primary key references notification,
    recipient       uuid not null,
    kind            text not null references notification_kind,
    told_at         timestamptz not null,
    digest          boolean not null,
    state           text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'NO_ADDRESS')),
    due_at          timestamptz not null,
    attempts        integer not null default 0,
    failure         text check (failure ~ '^[A-Z_]+( \d{3})?$'),
    sent_at         timestamptz,
    constraint notification_mail_sent check ((state = 'SENT') = (sent_at is not null))
);
create index notification_mail_due on notification_mail (due_at) where state = 'WAITING';
create index notification_mail_unsent on notification_mail (notification_id desc) where state in ('WAITING', 'REFUSED');
comment on column notification_mail.failure is 'a code of ours and the SMTP status: what a mail server says in words may hold an address';

-- Whom a company's news concerns: who may act for it in one of the roles, or has never signed in, so that nobody knows.
create function persons_of_company(company uuid, wanted text[]) returns setof uuid
    stable security definer set search_path = public, pg_temp language sql as
$$
select m.person from mandate m left join person_profile p on p.person = m.person
where m.company_id = company and m.revoked_at is null and (p.person is null or p.roles && wanted)
$$;

create function persons_in_roles(wanted text[]) returns setof uuid
    stable security definer set search_path = public, pg_temp language sql as
$$ select person from person_profile where roles && wanted $$;

-- The one way to a notification: it stands with its e-mail, or with the reason why there is none, or not at all.
create function tell_persons(told uuid[], told_kind text, company uuid, dossier uuid, number text, page text, until date,
        told_at timestamptz, digest_at timestamptz) returns integer
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    made_count integer;
begin
    if actor_side() = 'none' then
        raise exception 'nobody acts' using errcode = 'insufficient_privilege';
    end if;
    with made as (
        insert into notification (id, recipient, kind, company_id, dossier_id, reference, path, deadline, at)
        select uuidv7(), person, told_kind, company, dossier, number, page, until, told_at
        from (select distinct person from unnest(told) person) persons
        returning id, recipient),
    mailed as (
        insert into notification_mail (notification_id, recipient, kind, told_at, digest, state, due_at)
        select m.id, m.recipient, told_kind, told_at, coalesce(p.rhythm = 'DAILY', false),
            case when coalesce(p.given_email, p.token_email) is null then 'NO_ADDRESS' else 'WAITING' end,
            case when p.rhythm = 'DAILY' then digest_at else told_at end
        from made m left join person_profile p on p.person = m.recipient
        where not exists (select from muted_mail muted where muted.person = m.recipient and muted.kind = told_kind))
    select count(*) into made_count from made;
    return made_count;
end
$$;

alter table notification_kind enable row level security;
alter table person_profile enable row level security;
alter table muted_mail enable row level security;
alter table notification enable row level security;
alter table notification_mail enable row level security;

create policy own on person_profile for all
    using (person = (select actor_id()) and (select actor_side()) in ('company', 'ministry'))
    with check (person = (select actor_id()) and (select actor_side()) in ('company', 'ministry'));
create policy read_by_the_portal on person_profile for select using ((select actor_side()) = 'system');
create policy own on muted_mail for all
    using (person = (select actor_id()) and (select actor_side()) in ('company', 'ministry'))
    with check (person = (select actor_id()) and (select actor_side()) in ('company', 'ministry'));

-- To its recipient, as long as they may act for the company it is about.
create policy seen_by_its_recipient on notification for select using (
    (select actor_side()) = 'system'
    or (recipient = (select actor_id())
        and ((select actor_side()) = 'ministry'
            or ((select actor_side()) = 'company'
                and (company_id is null or company_id = any (array(select my_companies())))))));
create policy read_by_its_recipient on notification for update
    using (recipient = (select actor_id()) and (select actor_side()) in ('company', 'ministry'));

create policy sent_by_the_portal on notification_mail for all using ((select actor_side()) = 'system');
create policy watched_by_the_ministry on notification_mail for select using ((select actor_side()) = 'ministry');
create policy tried_again_by_the_ministry on notification_mail for update
    using ((select actor_side()) = 'ministry' and state = 'REFUSED')
    with check ((select actor_side()) = 'ministry' and state = 'WAITING');

grant select, insert, update on person_profile to hawafiz_app;
grant select, insert, delete on muted_mail to hawafiz_app;
grant select, update (read_at) on notification to hawafiz_app;
grant select, update (state, due_at, attempts, failure, sent_at) on notification_mail to hawafiz_app;
revoke execute on function persons_of_company(uuid, text[]), persons_in_roles(text[]),
    tell_persons(uuid[], text, uuid, uuid, text, text, date, timestamptz, timestamptz) from public;
grant execute on function persons_of_company(uuid, text[]), persons_in_roles(text[]),
    tell_persons(uuid[], text, uuid, uuid, text, text, date, timestamptz, timestamptz) to hawafiz_app;

-- Whose dossier it is at the ministry: who gave the last opinion on it. A company's act asks for it too, and sees no opinion.
create function person_in_charge(dossier uuid) returns setof uuid
    stable security definer set search_path = public, pg_temp language sql as
$$ select author from opinion where dossier_id = dossier order by id desc limit 1 $$;
revoke execute on function person_in_charge(uuid) from public;
grant execute on function person_in_charge(uuid) to hawafiz_app;
