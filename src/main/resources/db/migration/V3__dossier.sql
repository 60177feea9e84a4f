-- The life cycle of procedure.md section 2, as far as the portal carries it, and whose move each step is: what is not in
-- this table cannot happen.
create table dossier_transition (
    action     text not null,
    from_state text not null,
    to_state   text not null,
    side       text not null check (side in ('company', 'ministry')),
    primary key (action, from_state, to_state)
);
insert into dossier_transition (action, from_state, to_state, side) values
    ('LODGE', 'DRAFT', 'LODGED', 'company'),
    ('WITHDRAW', 'LODGED', 'WITHDRAWN', 'company'),
    ('DECLARE_COMPLETE', 'LODGED', 'UNDER_REVIEW', 'ministry'),
    ('PROPOSE', 'UNDER_REVIEW', 'PROPOSED', 'ministry'),
    ('RETURN_TO_REVIEW', 'PROPOSED', 'UNDER_REVIEW', 'ministry'),
    ('DECIDE', 'PROPOSED', 'APPROVED', 'ministry'),
    ('DECIDE', 'PROPOSED', 'PARTIALLY_APPROVED', 'ministry'),
    ('DECIDE', 'PROPOSED', 'REJECTED', 'ministry');

-- state is never written by the application (it has no right to): it follows from the last event, by trigger.
create table dossier (
    id         uuid primary key,
    company_id uuid not null references company,
    measure    text not null check (measure in ('AIR', 'AIS', 'PAE', 'PAF')),
    exercice   smallint not null check (exercice between 2025 and 2030),
    state      text not null default 'DRAFT',
    opened_by  uuid not null,
    opened_at  timestamptz not null,
    constraint dossier_of_company unique (id, company_id),
    constraint dossier_claim unique (id, company_id, measure, exercice)
);
create unique index one_live_dossier on dossier (company_id, measure, exercice)
    where state not in ('WITHDRAWN', 'RETURNED', 'CLOSED');
create index dossier_by_state on dossier (state, id);

-- What was lodged, frozen: the facts and what the engine said of them, each held by its hash.
create sequence dossier_number_sequence;
create table lodgement (
    dossier_id           uuid primary key,
    company_id           uuid not null,
    number               text not null constraint lodgement_number_unique unique
        check (number ~ '^(AIR|AIS|PAE|PAF)-\d{4}-\d{6,}-\d$'),
    as_of                date not null,
    lodged_by            uuid not null,
    lodged_by_name       text not null,
    lodged_at            timestamptz not null,
    situation            text not null,
    situation_sha256     text not null,
    determination        text not null,
    determination_sha256 text not null,
    rule_set_sha256      text not null,
    engine_version       text not null,
    computed             bigint not null,
    capped               bigint not null,
    payable              bigint not null,
    conditional          bigint not null,
    outcome              text not null check (outcome in ('MET', 'NOT_MET', 'UNKNOWN')),
    for_humans           integer not null,
    constraint lodgement_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint lodgement_situation_hash
        check (situation_sha256 = encode(sha256(convert_to(situation, 'UTF8')), 'hex')),
    constraint lodgement_determination_hash
        check (determination_sha256 = encode(sha256(convert_to(determination, 'UTF8')), 'hex'))
);

comment on column lodgement.for_humans is 'lines the rules cannot decide, or warn about: a reviewer reads them first';

create table dossier_event (
    id         uuid primary key,
    dossier_id uuid not null references dossier,
    company_id uuid not null references company,
    action     text not null,
    from_state text not null,
    to_state   text not null,
    ground     text,
    actor      uuid not null,
    actor_name text not null,
    at         timestamptz not null,
    constraint dossier_event_allowed
        foreign key (action, from_state, to_state) references dossier_transition (action, from_state, to_state)
);
create index dossier_event_by_dossier on dossier_event (dossier_id, id);

create function apply_dossier_event() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    present dossier;
begin
    select * into strict present from dossier where id = new.dossier_id for update;
    if present.state <> new.from_state then
        raise exception 'dossier % is %, not %', new.dossier_id, present.state, new.from_state
            using errcode = 'check_violation', constraint = 'dossier_event_from_state';
    end if;
    if present.company_id <> new.company_id then
        raise exception 'dossier % is not of company %', new.dossier_id, new.company_id
            using errcode = 'check_violation', constraint = 'dossier_event_company';
    end if;
    if new.action = 'LODGE' and not exists (select from lodgement where dossier_id = new.dossier_id) then
        raise exception 'dossier % is lodged without its frozen content', new.dossier_id
            using errcode = 'check_violation', constraint = 'dossier_event_lodgement';
    end if;
    update dossier set state = new.to_state where id = new.dossier_id;
    return new;
end
$$;
create trigger apply_dossier_event before insert on dossier_event for each row execute function apply_dossier_event();

call secure_company_rows('dossier', 'company_id');
call secure_company_rows('lodgement', 'company_id');
call secure_company_rows('dossier_event', 'company_id');
-- A draft is its company's own.
create policy drafts_are_private on dossier as restrictive for select
    using (state <> 'DRAFT' or (select actor_side()) in ('company', 'system'));
-- A company lodges and withdraws, the ministry does the rest, and only by an event.
create policy moved_by_the_ministry on dossier_event for insert with check ((select actor_side()) = 'ministry');
create policy moved_by_its_side on dossier_event as restrictive for insert with check (
    (select actor_side()) = 'system'
    or exists (select from dossier_transition t where t.action = dossier_event.action and t.side = actor_side()));
-- One signs for oneself: distinct persons would mean nothing under borrowed names.
create policy signed_in_person on dossier_event as restrictive for insert with check (actor = actor_id());
create policy signed_in_person on lodgement as restrictive for insert with check (lodged_by = actor_id());
-- A draft may be thrown away; nothing that was lodged ever is.
create policy only_drafts on dossier as restrictive for delete using (state = 'DRAFT');
create policy starts_as_draft on dossier as restrictive for insert with check (state = 'DRAFT');

grant select on dossier_transition to hawafiz_app;
grant select, insert, delete on dossier to hawafiz_app;
grant select, insert on lodgement, dossier_event to hawafiz_app;
grant usage on sequence dossier_number_sequence to hawafiz_app;
