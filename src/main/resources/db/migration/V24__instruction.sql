-- The ministry's own desk: what its work list reads, who has taken a dossier up, what it notes, what it drafts, what it read.

-- One narrow row per lodged dossier, kept by triggers and by nobody else: the list is sorted, filtered and paged on it alone.
create table work_item (
    dossier_id    uuid primary key,
    company_id    uuid not null,
    number        text not null,
    measure       text not null,
    exercice      smallint not null,
    state         text not null,
    lodged_at     timestamptz not null,
    capped        bigint not null,
    payable       bigint not null,
    for_humans    integer not null,
    filieres      text[] not null,
    regions       text[] not null,
    p2is          text[] not null,
    assignee      uuid,
    assignee_name text,
    constraint work_item_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint work_item_assignee check ((assignee is null) = (assignee_name is null))
);
comment on column work_item.filieres is 'as lodged, like regions and p2is';
comment on column work_item.assignee is 'of the latest entry of dossier_assignment';

-- Each order of the list, of all dossiers, of a state, of a person and of a company: a page begins where its first row stands.
create index work_item_by_lodging on work_item (lodged_at, dossier_id);
create index work_item_by_amount on work_item (capped, dossier_id);
create index work_item_by_state_and_lodging on work_item (state, lodged_at, dossier_id);
create index work_item_by_state_and_amount on work_item (state, capped, dossier_id);
create index work_item_by_assignee on work_item (assignee, lodged_at, dossier_id);
create index work_item_by_company on work_item (company_id, lodged_at, dossier_id);
create index work_item_by_number on work_item (number);

-- Read once, and built of it only the two members the list asks for: a frozen situation is nearly all employees, and reading
-- the whole of it takes longer than everything else a lodging tells the database.
create function work_item_of(dossier uuid) returns setof work_item
    stable language sql as
$$
select l.dossier_id, l.company_id, l.number, d.measure, d.exercice, d.state, l.lodged_at, l.capped, l.payable, l.for_humans,
    array(select jsonb_array_elements_text(coalesce(frozen.filieres, '[]'))),
    array(select distinct site ->> 'region' from jsonb_array_elements(frozen.sites) site where site ->> 'region' is not null),
    array(select distinct site ->> 'p2i' from jsonb_array_elements(frozen.sites) site where site ->> 'p2i' is not null),
    null::uuid, null::text
from lodgement l
join public.dossier d on d.id = l.dossier_id
join determination f on f.id = l.determination_id
cross join lateral (
    select company -> 'filieres' as filieres, coalesce(sites, '[]') as sites
    from json_to_record(f.situation::json) as parsed (company jsonb, sites jsonb)) frozen
where l.dossier_id = work_item_of.dossier
$$;

create function enter_work_item() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into work_item select * from work_item_of(new.dossier_id);
    return null;
end
$$;
create trigger work_item_entered after insert on lodgement for each row execute function enter_work_item();

create function move_work_item() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    update work_item set state = new.state where dossier_id = new.id;
    return null;
end
$$;
create trigger work_item_moved after update of state on dossier
    for each row when (old.state is distinct from new.state) execute function move_work_item();

insert into work_item select item.* from lodgement l, work_item_of(l.dossier_id) item;

alter table work_item enable row level security;
create policy seen_by_the_ministry on work_item for select using ((select actor_side()) in ('ministry', 'system'));

-- The agents and instructors who have opened the list: whom a dossier can be given to.
create table reviewer (
    person  uuid primary key,
    name    text not null check (name <> ''),
    seen_at timestamptz not null
);
alter table reviewer enable row level security;
create policy seen_by_the_ministry on reviewer for select using ((select actor_side()) in ('ministry', 'system'));
create policy introduces_herself on reviewer for all
    using ((select actor_side()) = 'ministry' and person = (select actor_id()));

-- Who has taken a dossier up, was given it, gave it back (nobody): appended, the latest stands. A help and not a right:
-- nothing asks it before an act.
create table dossier_assignment (
    id               uuid primary key,
    dossier_id       uuid not null,
    company_id       uuid not null,
    assignee         uuid references reviewer,
    assignee_name    text,
    assigned_by      uuid not null,
    assigned_by_name text not null,
    at               timestamptz not null,
    constraint dossier_assignment_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint dossier_assignment_name check ((assignee is null) = (assignee_name is null))
);
create index dossier_assignment_by_dossier on dossier_assignment (dossier_id, id);

create function assign_work_item() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    -- Two at once: the second waits here, and then sees what the first has appended.
    perform from work_item where dossier_id = new.dossier_id for update;
    update work_item set (assignee, assignee_name) = (
            select a.assignee, a.assignee_name from dossier_assignment a where a.dossier_id = new.dossier_id
            order by a.id desc limit 1)
        where dossier_id = new.dossier_id;
    return null;
end
$$;
create trigger work_item_assigned after insert on dossier_assignment
    for each row execute function assign_work_item();

-- What the ministry notes of a dossier or of one of its lines, for itself: no company ever sees it.
create table review_note (
    id          uuid primary key,
    dossier_id  uuid not null,
    company_id  uuid not null,
    cnss        text,
    text        text not null constraint review_note_text check (length(text) between 1 and 4000),
    author      uuid not null,
    author_name text not null,
    written_at  timestamptz not null,
    constraint review_note_dossier foreign key (dossier_id, company_id) references dossier (id, company_id)
);
create index review_note_by_dossier on review_note (dossier_id, id);

call secure_ministry_rows('dossier_assignment', false);
call secure_ministry_rows('review_note', false);
create policy signed_in_person on dossier_assignment as restrictive for insert with check (assigned_by = actor_id());
create policy signed_in_person on review_note as restrictive for insert with check (author = actor_id());

-- A view of the list under a name of one's own; its address is the view.
create table saved_view (
    id       uuid primary key,
    person   uuid not null,
    name     text not null constraint saved_view_name check (length(name) between 1 and 80),
    address  text not null constraint saved_view_address check (address ~ '^/review(\?[^#]*)?$' and length(address) <= 2000),
    saved_at timestamptz not null,
    constraint saved_view_once unique (person, name)
);

-- An opinion while it is written, line by line: her own until she gives it, and nobody else's.
create table opinion_draft (
    dossier_id uuid not null references dossier,
    person     uuid not null,
    summary    text not null default '' check (length(summary) <= 4000),
    saved_at   timestamptz not null,
    primary key (dossier_id, person)
);
create table opinion_draft_line (
    dossier_id  uuid not null,
    person      uuid not null,
    cnss        text not null,
    proposal    text not null check (proposal in ('GRANT', 'REFUSE')),
    reason_code text,
    remark      text,
    primary key (dossier_id, person, cnss),
    constraint opinion_draft_line_draft
        foreign key (dossier_id, person) references opinion_draft (dossier_id, person) on delete cascade
);

create procedure secure_rows_of_the_person(target regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy of_the_person on %s for all using ((select actor_side()) = ''ministry'''
        ' and person = (select actor_id()))', target);
end
$$;
call secure_rows_of_the_person('saved_view');
call secure_rows_of_the_person('opinion_draft');
call secure_rows_of_the_person('opinion_draft_line');

-- A reason chosen from the list (seeds/reference/reasons.yaml) stands by its code, so that it can be said in the reader's
-- language and counted; a reason written freely before there was a list stays what it was.
alter table opinion_line
    add reason_code text,
    add remark text,
    add constraint opinion_line_reason check (reason_code is null or (reason is null and reason_code ~ '^[A-Z][A-Z0-9_]*$')),
    add constraint opinion_line_remark check (remark is null or reason_code is not null),
    add constraint opinion_line_reasons_a_refusal check (proposal = 'REFUSE' or reason_code is null);
alter table decision_line
    add reason_code text,
    add remark text,
    add constraint decision_line_reason check (reason_code is null or (reason is null and reason_code ~ '^[A-Z][A-Z0-9_]*$')),
    add constraint decision_line_remark check (remark is null or reason_code is not null);

-- That somebody of the ministry has read a dossier, once per hour: each first time is told to the journal.
create table dossier_reading (
    dossier_id uuid not null references dossier,
    person     uuid not null,
    hour       timestamptz not null,
    primary key (dossier_id, person, hour)
);
alter table dossier_reading enable row level security;
create policy seen_by_the_ministry on dossier_reading for select using ((select actor_side()) in ('ministry', 'system'));
create policy told_in_person on dossier_reading for insert
    with check ((select actor_side()) = 'ministry' and person = actor_id());

grant select on work_item to hawafiz_app;
grant select, insert, update on reviewer to hawafiz_app;
grant select, insert on dossier_assignment, review_note, dossier_reading to hawafiz_app;
grant select, insert, delete on saved_view to hawafiz_app;
grant select, insert, update, delete on opinion_draft, opinion_draft_line to hawafiz_app;

-- Whose dossier it is at the ministry: who has it in hand, else who gave the last opinion on it.
create or replace function person_in_charge(dossier uuid) returns setof uuid
    stable security definer set search_path = public, pg_temp language sql as
$$
select person from (select coalesce(
    (select assignee from work_item where dossier_id = dossier),
    (select author from opinion where dossier_id = dossier order by id desc limit 1)) as person) known
where person is not null
$$;
