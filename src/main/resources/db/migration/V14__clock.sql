-- The statutory clock of procedure.md, section 2: a ledger of what each move of a dossier does to its delays.
create table clock_move (
    action text not null,
    delay  text not null check (delay in ('REVIEW', 'COMPLETION', 'COMPLEMENT', 'APPEAL')),
    kind   text not null check (kind in ('START', 'STOP', 'RESUME', 'END')),
    primary key (action, delay, kind)
);
insert into clock_move (action, delay, kind) values
    ('DECLARE_COMPLETE', 'REVIEW', 'START'),
    ('DECLARE_INCOMPLETE', 'COMPLETION', 'START'),
    ('HAND_IN', 'COMPLETION', 'END'),
    ('HAND_IN', 'REVIEW', 'START'),
    ('RETURN', 'COMPLETION', 'END'),
    ('REQUEST_COMPLEMENT', 'REVIEW', 'STOP'),
    ('REQUEST_COMPLEMENT', 'COMPLEMENT', 'START'),
    ('ANSWER_COMPLEMENT', 'COMPLEMENT', 'END'),
    ('ANSWER_COMPLEMENT', 'REVIEW', 'RESUME'),
    ('RESUME', 'COMPLEMENT', 'END'),
    ('RESUME', 'REVIEW', 'RESUME'),
    ('DECIDE', 'REVIEW', 'END'),
    ('APPEAL', 'APPEAL', 'START'),
    ('UPHOLD', 'APPEAL', 'END'),
    ('REVISE', 'APPEAL', 'END');

alter table dossier_event add constraint dossier_event_of_dossier unique (id, dossier_id, company_id, action);

create table clock_entry (
    id              uuid primary key,
    dossier_id      uuid not null,
    company_id      uuid not null,
    event_id        uuid not null,
    action          text not null,
    delay           text not null,
    kind            text not null,
    position        integer not null,
    day             date not null,
    days            integer check (days > 0),
    complement_days integer check (complement_days between 0 and days),
    ends            date,
    ground          text,
    actor           uuid not null,
    actor_name      text not null,
    at              timestamptz not null,
    constraint clock_entry_event foreign key (event_id, dossier_id, company_id, action)
        references dossier_event (id, dossier_id, company_id, action),
    constraint clock_entry_allowed foreign key (action, delay, kind) references clock_move (action, delay, kind),
    constraint clock_entry_once unique (event_id, delay, kind),
    constraint clock_entry_position unique (dossier_id, delay, position),
    constraint clock_entry_of_dossier unique (id, dossier_id, company_id),
    constraint clock_entry_start check ((kind = 'START') = (days is not null)),
    constraint clock_entry_half check ((kind = 'START' and delay = 'REVIEW') = (complement_days is not null)),
    constraint clock_entry_runs check ((kind in ('START', 'RESUME')) = (ends is not null))
);
-- At most one complement in the life of a dossier.
create unique index clock_one_stop on clock_entry (dossier_id) where kind = 'STOP';
create index clock_entry_by_end on clock_entry (ends, id) where ends is not null;
comment on column clock_entry.days is 'the delay as the law had it on the day it began';
comment on column clock_entry.complement_days is 'in which a complement may be asked for';
comment on column clock_entry.ends is 'its last calendar day, worked or not, unless it is stopped';

-- After the insertion, so that row security speaks first.
create function hold_clock() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    last clock_entry;
    before clock_entry;
    start clock_entry;
begin
    select * into last from clock_entry
        where dossier_id = new.dossier_id and delay = new.delay and position < new.position order by position desc limit 1;
    if new.position <> coalesce(last.position, 0) + 1 or new.day < last.day
            or not coalesce(case new.kind
                when 'START' then last.kind is null or last.kind = 'END'
                when 'STOP' then last.kind in ('START', 'RESUME')
                when 'RESUME' then last.kind = 'STOP'
                else last.kind in ('START', 'STOP', 'RESUME') end, false) then
        raise exception '% of % does not follow % of dossier %', new.kind, new.delay, last.kind, new.dossier_id
            using errcode = 'check_violation', constraint = 'clock_entry_order';
    end if;
    if new.kind = 'STOP' then
        select * into strict start from clock_entry
            where dossier_id = new.dossier_id and delay = new.delay and kind = 'START' order by position desc limit 1;
        if new.day - start.day > start.complement_days
                or abs(new.day - (new.at at time zone 'Africa/Casablanca')::date) > 1 then
            raise exception 'too late for a complement: % days after %', new.day - start.day, start.day
                using errcode = 'check_violation', constraint = 'clock_entry_first_half';
        end if;
    elsif new.kind = 'RESUME' then
        select * into strict before from clock_entry
            where dossier_id = new.dossier_id and delay = new.delay and position = last.position - 1;
        if new.ends <> new.day + (before.ends - last.day) then
            raise exception 'a delay resumes with what was left of it'
                using errcode = 'check_violation', constraint = 'clock_entry_ends';
        end if;
    elsif new.kind = 'START' and new.ends <> new.day + new.days then
        raise exception 'a delay of % days ends after them', new.days
            using errcode = 'check_violation', constraint = 'clock_entry_ends';
    end if;
    return null;
end
$$;
create trigger hold_clock after insert on clock_entry for each row execute function hold_clock();

call secure_company_rows('clock_entry', 'company_id');
create policy written_by_the_ministry on clock_entry for insert with check ((select actor_side()) = 'ministry');
create policy signed_in_person on clock_entry as restrictive for insert with check (actor = actor_id());

-- Each delay that runs now, by the entry since which it does.
create view running_delay with (security_invoker = true) as
select e.* from clock_entry e
where e.ends is not null and not exists (
    select from clock_entry later
    where later.dossier_id = e.dossier_id and later.delay = e.delay and later.position > e.position);

-- What an agent found missing: every piece at once, by its code in the published list.
create table missing_piece (
    event_id   uuid not null,
    position   integer not null,
    dossier_id uuid not null,
    company_id uuid not null,
    action     text not null default 'DECLARE_INCOMPLETE' check (action = 'DECLARE_INCOMPLETE'),
    piece      text not null check (piece <> ''),
    note       text,
    primary key (event_id, position),
    constraint missing_piece_once unique (event_id, piece),
    constraint missing_piece_event foreign key (event_id, dossier_id, company_id, action)
        references dossier_event (id, dossier_id, company_id, action)
);
create index missing_piece_by_dossier on missing_piece (dossier_id);

-- The one complement an instructor may ask for, and the answer.
create table complement (
    dossier_id uuid primary key,
    company_id uuid not null,
    event_id   uuid not null,
    action     text not null default 'REQUEST_COMPLEMENT' check (action = 'REQUEST_COMPLEMENT'),
    asked      text not null check (asked <> ''),
    constraint complement_event foreign key (event_id, dossier_id, company_id, action)
        references dossier_event (id, dossier_id, company_id, action)
);
create table complement_answer (
    dossier_id uuid primary key references complement,
    company_id uuid not null,
    event_id   uuid not null,
    action     text not null default 'ANSWER_COMPLEMENT' check (action = 'ANSWER_COMPLEMENT'),
    answer     text not null check (answer <> ''),
    constraint complement_answer_event foreign key (event_id, dossier_id, company_id, action)
        references dossier_event (id, dossier_id, company_id, action)
);
call secure_ministry_rows('missing_piece', true);
call secure_ministry_rows('complement', true);
call secure_company_rows('complement_answer', 'company_id');

-- By the end of its transaction, a move has said what it does to the delays, and what it is about.
create function move_is_whole() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    lacks text := case
        when exists (
            select from clock_move m where m.action = new.action and not exists (
                select from clock_entry e where e.event_id = new.id and e.delay = m.delay and e.kind = m.kind))
            then 'dossier_event_clock'
        when new.action = 'DECLARE_INCOMPLETE' and not exists (
            select from missing_piece where event_id = new.id) then 'dossier_event_missing_pieces'
        when new.action = 'REQUEST_COMPLEMENT' and not exists (
            select from complement where event_id = new.id) then 'dossier_event_complement'
        when new.action = 'ANSWER_COMPLEMENT' and not exists (
            select from complement_answer where event_id = new.id) then 'dossier_event_answer' end;
begin
    if lacks is not null then
        raise exception '% of dossier % is not whole', new.action, new.dossier_id
            using errcode = 'check_violation', constraint = lacks;
    end if;
    return null;
end
$$;
create constraint trigger move_is_whole after insert on dossier_event deferrable initially deferred
    for each row execute function move_is_whole();

-- That a delay nears its end, and that it is over: told once each, by the portal.
create table clock_notice (
    id          uuid primary key,
    start_id    uuid not null,
    dossier_id  uuid not null,
    company_id  uuid not null,
    notice      text not null check (notice in ('NEARS_END', 'LAPSED')),
    due         date not null,
    recorded_at timestamptz not null,
    constraint clock_notice_start foreign key (start_id, dossier_id, company_id)
        references clock_entry (id, dossier_id, company_id),
    constraint clock_notice_once unique (start_id, notice)
);
create index clock_notice_by_dossier on clock_notice (dossier_id);
comment on column clock_notice.start_id is 'the entry with which the delay began';
alter table clock_notice enable row level security;
create policy seen on clock_notice for select using (
    (select actor_side()) in ('ministry', 'system')
    or ((select actor_side()) = 'company' and company_id = any (array(select my_companies()))));
create policy written_by_the_portal on clock_notice for insert with check ((select actor_side()) = 'system');

-- The delays of dossiers that were already under review: as long as the first rules had it.
do $$
declare
    length integer := (select (document::jsonb -> 'parameters' -> 'procedure.reviewDays' -> 'values' -> 0 ->> 'value')::integer
        from rule_set where base is null);
begin
    insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, days,
        complement_days, ends, actor, actor_name, at)
    select gen_random_uuid(), dossier_id, company_id, id, action, 'REVIEW', 'START', 1,
        (at at time zone 'Africa/Casablanca')::date, length, length / 2,
        (at at time zone 'Africa/Casablanca')::date + length, actor, actor_name, at
    from dossier_event where action = 'DECLARE_COMPLETE';
    insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, actor, actor_name, at)
    select gen_random_uuid(), dossier_id, company_id, id, action, 'REVIEW', 'END', 2,
        (at at time zone 'Africa/Casablanca')::date, actor, actor_name, at
    from dossier_event where action = 'DECIDE';
end
$$;

-- A complementary dossier claims what became claimable, or was corrected, since a dossier was decided. It follows that dossier,
-- and only one follows each: a chain. Of a claim at most one dossier is undecided.
alter table dossier add column completes uuid;
alter table dossier add constraint dossier_completes
    foreign key (completes, company_id, measure, exercice) references dossier (id, company_id, measure, exercice);
drop index one_live_dossier;
create unique index one_live_dossier on dossier (company_id, measure, exercice)
    where state in ('DRAFT', 'LODGED', 'INCOMPLETE', 'UNDER_REVIEW', 'COMPLEMENT_REQUESTED', 'PROPOSED');
create unique index one_first_dossier on dossier (company_id, measure, exercice)
    where completes is null and state not in ('WITHDRAWN', 'RETURNED');
create unique index one_complement_of_dossier on dossier (completes) where state not in ('WITHDRAWN', 'RETURNED');

create function completes_a_decided_dossier() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.completes is not null and not exists (
        select from dossier where id = new.completes
            and state in ('APPROVED', 'PARTIALLY_APPROVED', 'REJECTED', 'IN_PAYMENT', 'PAID', 'CLOSED')) then
        raise exception 'dossier % is not decided', new.completes
            using errcode = 'check_violation', constraint = 'dossier_completes_decided';
    end if;
    return null;
end
$$;
create trigger completes_a_decided_dossier after insert on dossier
    for each row execute function completes_a_decided_dossier();

-- The dossiers a dossier completes, itself first.
create function chain_of(dossier_id uuid) returns table (id uuid)
    stable security definer set search_path = public, pg_temp language sql as
$$
with recursive chain as (
    select d.id, d.completes from dossier d where d.id = dossier_id
    union all
    select d.id, d.completes from dossier d join chain c on d.id = c.completes)
select chain.id from chain
$$;

create or replace function granted_to(persons text[], except_dossier uuid, company uuid, claimed smallint)
    returns table (cnss text, measure text, exercice smallint, amount bigint)
    stable security definer set search_path = public, pg_temp language sql as
$$
select g.cnss, g.measure, g.exercice, sum(g.amount)::bigint
from grant_entry g
where g.cnss = any (persons)
    and (except_dossier is null or g.dossier_id not in (select id from chain_of(except_dossier)))
    and (g.company_id = company or bonus_cap_of(claimed, 'bonus.cap.scope') is distinct from 'EMPLOYER')
group by g.cnss, g.measure, g.exercice
having sum(g.amount) <> 0
order by g.cnss, g.exercice, g.measure
$$;

alter table decision_line add column granted_before bigint not null default 0 check (granted_before >= 0);
comment on column decision_line.granted_before is 'by the dossiers this one completes: it grants the difference';

grant select on clock_move, running_delay to hawafiz_app;
grant select, insert on clock_entry, missing_piece, complement, complement_answer, clock_notice to hawafiz_app;
revoke execute on function chain_of(uuid) from public;
grant execute on function chain_of(uuid) to hawafiz_app;
