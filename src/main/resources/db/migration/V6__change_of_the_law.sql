-- A rule set that may become the law: the one it stands on, amended. Nothing is the law by being drafted.
create table rule_set_draft (
    id              uuid primary key,
    title           text not null check (title <> ''),
    base            text not null constraint rule_set_draft_base references rule_set,
    sha256          text not null,
    version         text not null,
    document        text not null,
    amendment       text,
    drafted_by      uuid not null,
    drafted_by_name text not null,
    drafted_at      timestamptz not null,
    constraint rule_set_draft_hash check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    constraint rule_set_draft_differs check (sha256 <> base),
    constraint rule_set_draft_once unique (base, sha256),
    constraint rule_set_draft_content unique (id, sha256, base)
);
comment on column rule_set_draft.amendment is 'as it was sent; null where a new package brought other rules';

-- A draft tried on dossiers: on all that were lodged, or on some. Which ones is settled when it is asked for.
create table rehearsal (
    id            uuid primary key,
    draft_id      uuid not null references rule_set_draft,
    measure       text,
    exercice      smallint,
    state         text,
    asked_by      uuid not null,
    asked_by_name text not null,
    asked_at      timestamptz not null,
    constraint rehearsal_of_draft unique (id, draft_id)
);
create index rehearsal_by_draft on rehearsal (draft_id, id);

create table rehearsal_dossier (
    rehearsal_id     uuid not null references rehearsal,
    dossier_id       uuid not null,
    company_id       uuid not null,
    determination_id uuid not null,
    state            text not null,
    primary key (rehearsal_id, dossier_id),
    constraint rehearsal_dossier_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint rehearsal_dossier_determination foreign key (determination_id) references determination
);
comment on column rehearsal_dossier.state is 'of the dossier, when the rehearsal was asked for';

-- What came of it for one dossier; the hashes are those of its determination, under the rules of now and the draft.
create table rehearsal_result (
    id             uuid primary key,
    rehearsal_id   uuid not null,
    dossier_id     uuid not null,
    company_id     uuid not null references company,
    failure        text,
    now_sha256     text,
    draft_sha256   text,
    filieres       text not null,
    outcome_now    text,
    outcome_draft  text,
    lines          integer not null,
    gaining        integer not null,
    losing         integer not null,
    changing       integer not null,
    constraint rehearsal_result_once unique (rehearsal_id, dossier_id),
    constraint rehearsal_result_dossier
        foreign key (rehearsal_id, dossier_id) references rehearsal_dossier (rehearsal_id, dossier_id),
    constraint rehearsal_result_found check ((failure is null) = (now_sha256 is not null and draft_sha256 is not null))
);

-- Centimes, region by region: the sums of a dossier's lines.
create table rehearsal_amount (
    rehearsal_id      uuid not null,
    dossier_id        uuid not null,
    company_id        uuid not null references company,
    region            text not null,
    computed_now      bigint not null,
    capped_now        bigint not null,
    payable_now       bigint not null,
    conditional_now   bigint not null,
    computed_draft    bigint not null,
    capped_draft      bigint not null,
    payable_draft     bigint not null,
    conditional_draft bigint not null,
    primary key (rehearsal_id, dossier_id, region),
    constraint rehearsal_amount_result
        foreign key (rehearsal_id, dossier_id) references rehearsal_result (rehearsal_id, dossier_id)
);

-- The lines that change.
create table rehearsal_line (
    id                uuid primary key,
    rehearsal_id      uuid not null,
    dossier_id        uuid not null,
    company_id        uuid not null references company,
    cnss              text,
    region            text not null,
    effect            text not null check (effect in ('GAIN', 'LOSS', 'NONE')),
    outcome_now       text not null,
    outcome_draft     text not null,
    computed_now      bigint not null,
    capped_now        bigint not null,
    payable_now       bigint not null,
    conditional_now   bigint not null,
    computed_draft    bigint not null,
    capped_draft      bigint not null,
    payable_draft     bigint not null,
    conditional_draft bigint not null,
    constraint rehearsal_line_result
        foreign key (rehearsal_id, dossier_id) references rehearsal_result (rehearsal_id, dossier_id)
);
create index rehearsal_line_by_effect on rehearsal_line (rehearsal_id, effect, id);

-- Proposed by one, on the strength of a whole rehearsal of this very draft …
create table rule_set_proposal (
    id               uuid primary key,
    draft_id         uuid not null constraint rule_set_proposal_once unique,
    rehearsal_id     uuid not null,
    sha256           text not null,
    base             text not null,
    proposed_by      uuid not null,
    proposed_by_name text not null,
    proposed_at      timestamptz not null,
    constraint rule_set_proposal_draft
        foreign key (draft_id, sha256, base) references rule_set_draft (id, sha256, base),
    constraint rule_set_proposal_rehearsal foreign key (rehearsal_id, draft_id) references rehearsal (id, draft_id),
    constraint rule_set_proposal_content unique (id, sha256, base, proposed_by)
);

create function proposed_on_a_rehearsal() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (
            select from rehearsal r where r.id = new.rehearsal_id
            and r.measure is null and r.exercice is null and r.state is null)
        or exists (
            select from rehearsal_dossier d
            left join rehearsal_result r on r.rehearsal_id = d.rehearsal_id and r.dossier_id = d.dossier_id
            where d.rehearsal_id = new.rehearsal_id and (r.dossier_id is null or r.failure is not null))
        or exists (
            select from lodgement l
            join dossier on dossier.id = l.dossier_id and dossier.state <> 'WITHDRAWN'
            join rehearsal on rehearsal.id = new.rehearsal_id and l.lodged_at <= rehearsal.asked_at
            where not exists (
                select from rehearsal_dossier d where d.rehearsal_id = rehearsal.id and d.dossier_id = l.dossier_id)) then
        raise exception 'draft % is not rehearsed whole', new.draft_id
            using errcode = 'check_violation', constraint = 'rule_set_proposal_rehearsed';
    end if;
    return new;
end
$$;
create trigger proposed_on_a_rehearsal before insert on rule_set_proposal
    for each row execute function proposed_on_a_rehearsal();

-- … and adopted by another, as it was proposed and on what is the law at that moment.
alter table rule_set
    add proposal_id uuid constraint rule_set_proposal_used_once unique,
    add proposed_by uuid,
    add constraint rule_set_proposed
        foreign key (proposal_id, sha256, base, proposed_by) references rule_set_proposal (id, sha256, base, proposed_by),
    add constraint rule_set_two_steps check ((base is null) = (proposal_id is null) and (base is null) = (proposed_by is null)),
    add constraint rule_set_distinct_persons check (adopted_by <> proposed_by);
create policy adopted_by_the_ministry on rule_set for insert
    with check (base is not null and (select actor_side()) = 'ministry');

create procedure secure_change_of_law(target regclass, writers text[])
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy seen_by_the_ministry on %s for select using ((select actor_side()) in (''ministry'', ''system''))', target);
    execute format('create policy written on %s for insert with check ((select actor_side()) = any (%L))', target, writers);
end
$$;
call secure_change_of_law('rule_set_draft', '{ministry,system}');
call secure_change_of_law('rehearsal', '{ministry}');
call secure_change_of_law('rehearsal_dossier', '{ministry}');
call secure_change_of_law('rehearsal_result', '{system}');
call secure_change_of_law('rehearsal_amount', '{system}');
call secure_change_of_law('rehearsal_line', '{system}');
call secure_change_of_law('rule_set_proposal', '{ministry}');
create policy signed_in_person on rule_set_draft as restrictive for insert with check (drafted_by = actor_id());
create policy signed_in_person on rehearsal as restrictive for insert with check (asked_by = actor_id());
create policy signed_in_person on rule_set_proposal as restrictive for insert with check (proposed_by = actor_id());

grant select, insert on rule_set_draft, rehearsal, rehearsal_dossier, rehearsal_result, rehearsal_amount, rehearsal_line,
    rule_set_proposal to hawafiz_app;
