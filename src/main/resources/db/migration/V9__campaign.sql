-- Every employee of every company weighed for some exercices, straight from these tables: what the scheme would pay. No
-- decision rests on it and no right arises from it; what it rests on is frozen by name: the day, the rules, the build.
create table campaign (
    id              uuid primary key,
    first_exercice  smallint not null check (first_exercice between 2025 and 2030),
    last_exercice   smallint not null check (last_exercice between first_exercice and 2030),
    as_of           date not null,
    rule_set_sha256 text not null constraint campaign_rule_set references rule_set,
    engine_version  text not null,
    asked_by        uuid not null,
    asked_by_name   text not null,
    asked_at        timestamptz not null
);
call secure_change_of_law('campaign', '{ministry}');
create policy signed_in_person on campaign as restrictive for insert with check (asked_by = actor_id());

-- The work is cut once, when it is asked for: a company, or of a large one the persons from one up to another (not
-- counted). Whoever takes a slice holds its row in the transaction that weighs it, writes its lines and marks it done: an
-- instance that dies leaves it as it was, and nobody waits for it.
create table campaign_slice (
    number       integer generated always as identity primary key,
    campaign_id  uuid not null references campaign,
    company_id   uuid not null references company,
    from_person  text not null,
    until_person text,
    done_at      timestamptz,
    done_by      text,
    employees    integer,
    lines        integer,
    failure      text,
    constraint campaign_slice_once unique (campaign_id, company_id, from_person),
    constraint campaign_slice_done check (
        (done_at is null) = (done_by is null) and (done_at is null) = (employees is null)
        and (done_at is null) = (lines is null) and (done_at is null or failure is null))
);
comment on column campaign_slice.until_person is 'null: to the last, whoever has come since';
create index campaign_slice_to_do on campaign_slice (number) where done_at is null and failure is null;
call secure_change_of_law('campaign_slice', '{ministry}');
-- Done once: a slice that is done is touched by nobody. One that failed the ministry may ask for again.
create policy worked_off on campaign_slice for update using (done_at is null and (select actor_side()) in ('system', 'ministry'))
    with check ((select actor_side()) = 'system' or (done_at is null and failure is null));

-- One row per employment and exercice, the three measures side by side: a third of the rows, and nothing said twice. What
-- is payable or conditional follows from the letter: P payable, C conditional, M met but nothing payable, N not met,
-- U unknown. Amounts are centimes; the widest members stand first, so that none is padded.
--
-- A foreign key would be asked row by row, a million times. The lines are written by the transaction that holds their
-- slice, the portal may neither change nor delete them, and the primary key refuses a slice done twice.
create table campaign_line (
    air_computed  bigint not null,
    pae_computed  bigint not null,
    pae_capped    bigint not null,
    paf_computed  bigint not null,
    paf_capped    bigint not null,
    employment_id uuid not null,
    slice         integer not null,
    exercice      smallint not null,
    air           "char" not null,
    pae           "char" not null,
    paf           "char" not null,
    primary key (slice, employment_id, exercice)
);

-- PostgreSQL refuses COPY FROM into a table with row security. So the portal may put lines in, and cannot read the table
-- at all: who writes is held by the trigger, once per statement, and who reads by the view's own condition.
create function only_the_system_writes() returns trigger
    language plpgsql as
$$
begin
    if actor_side() <> 'system' then
        raise exception 'lines of a campaign are written by the portal itself' using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;
create trigger only_the_system_writes before insert on campaign_line
    for each statement execute function only_the_system_writes();

create view campaign_result with (security_barrier) as
select s.campaign_id, s.company_id, l.slice, l.employment_id, l.exercice, m.measure,
    case when m.letter in ('P', 'M') then 'MET' when m.letter = 'N' then 'NOT_MET' else 'UNKNOWN' end as outcome,
    m.computed, m.capped,
    case when m.letter = 'P' then m.capped else 0 end as payable,
    case when m.letter = 'C' then m.capped else 0 end as conditional
from campaign_slice s
join campaign_line l on l.slice = s.number
cross join lateral (values
    ('AIR', l.air, l.air_computed, l.air_computed),
    ('PAE', l.pae, l.pae_computed, l.pae_capped),
    ('PAF', l.paf, l.paf_computed, l.paf_capped)) m (measure, letter, computed, capped)
where (select actor_side()) in ('ministry', 'system');

-- The sums of a slice, so that those of the scheme are sums of a few thousand rows.
create table campaign_total (
    slice       integer not null references campaign_slice,
    exercice    smallint not null,
    measure     text not null check (measure in ('AIR', 'PAE', 'PAF')),
    lines       integer not null,
    met         integer not null,
    unknown     integer not null,
    not_met     integer not null,
    computed    bigint not null,
    capped      bigint not null,
    payable     bigint not null,
    conditional bigint not null,
    primary key (slice, exercice, measure)
);
call secure_change_of_law('campaign_total', '{system}');

grant select, insert on campaign, campaign_slice, campaign_total to hawafiz_app;
grant update (done_at, done_by, employees, lines, failure) on campaign_slice to hawafiz_app;
grant insert on campaign_line to hawafiz_app;
grant select on campaign_result to hawafiz_app;
