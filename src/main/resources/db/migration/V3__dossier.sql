-- The rule sets that are or were the law, each as its document, held by its hash. Each but the first stands on the one it
-- amends, and none has two successors: of two adoptions at once, one is refused. Appended; the law has no second writing.
create table rule_set (
    sha256          text primary key,
    id              uuid not null unique,
    version         text not null,
    document        text not null,
    base            text constraint rule_set_base references rule_set,
    adopted_at      timestamptz not null,
    adopted_by      uuid not null,
    adopted_by_name text not null,
    constraint rule_set_hash check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    constraint rule_set_version check (version = document::jsonb ->> 'version'),
    constraint rule_set_one_successor unique nulls not distinct (base)
);
alter table rule_set enable row level security;
create policy the_law_is_public on rule_set for select using (true);
create policy the_first_comes_with_the_portal on rule_set for insert
    with check (base is null and (select actor_side()) = 'system');
create policy signed_in_person on rule_set as restrictive for insert with check (adopted_by = actor_id());
grant select, insert on rule_set to hawafiz_app;

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

-- What the engine said of a dossier at a moment that counts, and everything it takes to have it say so again: the facts,
-- the rules, the language. Frozen, each text held by its hash.
create table determination (
    id                   uuid primary key,
    company_id           uuid not null,
    dossier_id           uuid not null,
    occasion             text not null check (occasion in ('LODGED', 'DECIDED')),
    made_at              timestamptz not null,
    as_of                date not null,
    language             text not null check (language in ('FR', 'AR', 'EN')),
    situation            text not null,
    situation_sha256     text not null,
    determination        text not null,
    determination_sha256 text not null,
    rule_set_sha256      text not null constraint determination_rule_set references rule_set,
    engine_version       text not null,
    constraint determination_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint determination_of_dossier unique (id, dossier_id, occasion),
    constraint determination_situation_hash
        check (situation_sha256 = encode(sha256(convert_to(situation, 'UTF8')), 'hex')),
    constraint determination_hash
        check (determination_sha256 = encode(sha256(convert_to(determination, 'UTF8')), 'hex'))
);
create index determination_by_dossier on determination (dossier_id, id);

-- A lodging rests on the determination frozen with it; its figures stand here again for lists.
create sequence dossier_number_sequence;
create table lodgement (
    dossier_id           uuid primary key,
    company_id           uuid not null,
    number               text not null constraint lodgement_number_unique unique
        check (number ~ '^(AIR|AIS|PAE|PAF)-\d{4}-\d{6,}-\d$'),
    determination_id     uuid not null,
    occasion             text not null default 'LODGED' check (occasion = 'LODGED'),
    lodged_by            uuid not null,
    lodged_by_name       text not null,
    lodged_at            timestamptz not null,
    computed             bigint not null,
    capped               bigint not null,
    payable              bigint not null,
    conditional          bigint not null,
    outcome              text not null check (outcome in ('MET', 'NOT_MET', 'UNKNOWN')),
    for_humans           integer not null,
    constraint lodgement_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint lodgement_determination
        foreign key (determination_id, dossier_id, occasion) references determination (id, dossier_id, occasion)
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
call secure_company_rows('determination', 'company_id');
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
-- The company lodges, the ministry decides.
create policy decided_by_the_ministry on determination for insert
    with check (occasion = 'DECIDED' and (select actor_side()) = 'ministry');
create policy lodged_by_its_company on determination as restrictive for insert
    with check (occasion = 'LODGED' or (select actor_side()) in ('ministry', 'system'));
-- A draft may be thrown away; nothing that was lodged ever is.
create policy only_drafts on dossier as restrictive for delete using (state = 'DRAFT');
create policy starts_as_draft on dossier as restrictive for insert with check (state = 'DRAFT');

grant select on dossier_transition to hawafiz_app;
grant select, insert, delete on dossier to hawafiz_app;
grant select, insert on determination, lodgement, dossier_event to hawafiz_app;
grant usage on sequence dossier_number_sequence to hawafiz_app;
