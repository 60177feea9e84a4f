-- Controls after payment, drawn so that anyone can recompute the draw: first the portal commits itself to a seed by its
-- hash, then the dossiers that may be drawn are frozen, then the seed is revealed; what it draws follows. Neither who knows
-- the seed nor who knows the dossiers can steer it. All of it happens here: the application may only say when.
create table control (
    id              uuid primary key,
    from_day        date not null,
    until_day       date not null,
    high            smallint not null check (high between 0 and 1000),
    medium          smallint not null check (medium between 0 and 1000),
    low             smallint not null check (low between 0 and 1000),
    at_random       smallint not null check (at_random between 0 and 1000),
    large_amount    bigint not null check (large_amount > 0),
    recent_days     smallint not null check (recent_days between 1 and 1000),
    seed_encrypted  bytea not null,
    seed_commitment text not null check (seed_commitment ~ '^[0-9a-f]{64}$'),
    opened_by       uuid not null,
    opened_by_name  text not null,
    opened_at       timestamptz not null,
    constraint control_period check (until_day >= from_day),
    constraint control_draws_something check (high + medium + low + at_random > 0)
);
comment on column control.high is 'how many of the dossiers of high risk are drawn; the others likewise';
comment on column control.large_amount is 'centimes: so much granted is a risk';
comment on column control.recent_days is 'a bank account declared so shortly before the payment is a risk';
comment on column control.seed_commitment is 'SHA-256 of the 32 bytes of the seed';

-- What may be drawn: the dossiers paid in the period, each with the risk it had at that moment.
create table control_population (
    control_id  uuid primary key references control,
    document    text not null,
    sha256      text not null,
    dossiers    integer not null,
    frozen_by   uuid not null,
    frozen_by_name text not null,
    frozen_at   timestamptz not null,
    constraint control_population_hash check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
create table control_member (
    control_id uuid not null references control,
    dossier_id uuid not null,
    company_id uuid not null,
    number     text not null,
    risks      text[] not null,
    points     smallint not null,
    stratum    text not null check (stratum in ('HIGH', 'MEDIUM', 'LOW')),
    primary key (control_id, number),
    constraint control_member_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint control_member_once unique (control_id, dossier_id)
);

create table control_draw (
    control_id       uuid primary key references control_population,
    seed             text not null check (seed ~ '^[0-9a-f]{64}$'),
    revealed_by      uuid not null,
    revealed_by_name text not null,
    revealed_at      timestamptz not null
);
create table control_sample (
    control_id uuid not null references control_draw,
    dossier_id uuid not null,
    company_id uuid not null,
    number     text not null,
    drawn_as   text not null check (drawn_as in ('HIGH', 'MEDIUM', 'LOW', 'RANDOM')),
    rank       smallint not null,
    score      text not null,
    primary key (control_id, dossier_id),
    constraint control_sample_rank unique (control_id, drawn_as, rank),
    constraint control_sample_member foreign key (control_id, dossier_id) references control_member (control_id, dossier_id)
);

-- What a control found, once, by somebody who had no part in the dossier.
create table control_finding (
    control_id    uuid not null,
    dossier_id    uuid not null,
    company_id    uuid not null,
    outcome       text not null check (outcome in ('COMPLIANT', 'BREACH')),
    report        text not null check (report <> ''),
    found_by      uuid not null,
    found_by_name text not null,
    found_at      timestamptz not null,
    primary key (control_id, dossier_id),
    constraint control_finding_sample foreign key (control_id, dossier_id) references control_sample (control_id, dossier_id)
);

-- The risks of a paid dossier, by what is known of it. Two points for a large amount, one for each of the others.
create function control_risks(dossier uuid, large_amount bigint, recent_days integer) returns text[]
    stable language sql as
$$
select array_remove(array [
    case when (select coalesce(sum(amount), 0) from grant_entry g where g.dossier_id = d.id) >= large_amount
        then 'LARGE_AMOUNT' end,
    case when l.for_humans > 0 then 'HUMAN_JUDGEMENT' end,
    case when exists (select from decision c where c.dossier_id = d.id and c.outcome = 'PARTIALLY_APPROVED')
        then 'PARTLY_REFUSED' end,
    case when exists (select from difference_decision f where f.company_id = d.company_id and f.choice = 'KEEP'
            and f.period between d.exercice * 12 and d.exercice * 12 + 11)
        then 'PAYROLL_KEPT' end,
    case when exists (select from bank_account b join dossier_event p on p.dossier_id = d.id and p.action = 'CONFIRM_PAYMENT'
            where b.company_id = d.company_id and b.declared_at between p.at - make_interval(days => recent_days) and p.at)
        then 'RECENT_ACCOUNT' end,
    case when not exists (select from dossier_event o join dossier_event p on p.dossier_id = d.id
            and p.action = 'CONFIRM_PAYMENT'
            where o.company_id = d.company_id and o.action = 'CONFIRM_PAYMENT' and o.dossier_id <> d.id and o.at < p.at)
        then 'FIRST_PAYMENT' end], null)
from dossier d join lodgement l on l.dossier_id = d.id where d.id = dossier
$$;

create function freeze_control_population() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    asked control;
begin
    select * into strict asked from control where id = new.control_id;
    if new.frozen_at::date < asked.until_day then
        raise exception 'the period is not over' using errcode = 'check_violation', constraint = 'control_period_over';
    end if;
    insert into control_member
    select asked.id, r.id, r.company_id, r.number, r.risks, r.points,
        case when r.points >= 3 then 'HIGH' when r.points >= 1 then 'MEDIUM' else 'LOW' end
    from (
        select d.id, d.company_id, l.number, k.risks,
            cardinality(k.risks) + ('LARGE_AMOUNT' = any (k.risks))::integer as points
        from dossier d
        join lodgement l on l.dossier_id = d.id
        cross join lateral (select control_risks(d.id, asked.large_amount, asked.recent_days) as risks) k
        where exists (select from dossier_event e where e.dossier_id = d.id and e.action = 'CONFIRM_PAYMENT'
            and (e.at at time zone 'Africa/Casablanca')::date between asked.from_day and asked.until_day)) r;
    select coalesce(string_agg(number || ';' || stratum || E'\n', '' order by number collate "C"), ''), count(*)
        into new.document, new.dossiers
        from control_member where control_id = asked.id;
    new.document := E'number;stratum\n' || new.document;
    new.sha256 := encode(sha256(convert_to(new.document, 'UTF8')), 'hex');
    return new;
end
$$;
create trigger freeze_control_population before insert on control_population
    for each row execute function freeze_control_population();

-- A dossier's place in the draw: nobody knows it before seed and population are both fixed.
create function control_score(seed text, population text, drawn_as text, number text) returns text
    immutable language sql as
$$ select encode(sha256(convert_to(concat_ws(';', seed, population, drawn_as, number), 'UTF8')), 'hex') $$;

create function draw_control_sample() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    asked control;
    population text;
begin
    select * into strict asked from control where id = new.control_id;
    select sha256 into strict population from control_population where control_id = new.control_id;
    if encode(sha256(decode(new.seed, 'hex')), 'hex') <> asked.seed_commitment then
        raise exception 'this is not the seed that was committed to'
            using errcode = 'check_violation', constraint = 'control_draw_seed';
    end if;
    insert into control_sample
    select asked.id, dossier_id, company_id, number, stratum, rank, score from (
        select m.*, score, row_number() over (partition by stratum order by score) as rank
        from control_member m
        cross join lateral (select control_score(new.seed, population, stratum, number) as score) s
        where m.control_id = asked.id) ranked
    where rank <= case stratum when 'HIGH' then asked.high when 'MEDIUM' then asked.medium else asked.low end;
    insert into control_sample
    select asked.id, dossier_id, company_id, number, 'RANDOM', rank, score from (
        select m.*, score, row_number() over (order by score) as rank
        from control_member m
        cross join lateral (select control_score(new.seed, population, 'RANDOM', number) as score) s
        where m.control_id = asked.id and not exists (
            select from control_sample t where t.control_id = asked.id and t.dossier_id = m.dossier_id)) ranked
    where rank <= asked.at_random;
    return null;
end
$$;
create trigger draw_control_sample after insert on control_draw for each row execute function draw_control_sample();

create function hold_control_finding() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if exists (select from decision where dossier_id = new.dossier_id and new.found_by in (prepared_by, signed_by)) then
        raise exception 'a dossier is controlled by somebody who had no part in it'
            using errcode = 'check_violation', constraint = 'control_finding_distinct_persons';
    end if;
    return new;
end
$$;
create trigger hold_control_finding before insert on control_finding
    for each row execute function hold_control_finding();

call secure_change_of_law('control', '{ministry}');
call secure_change_of_law('control_population', '{ministry}');
call secure_change_of_law('control_member', '{}');
call secure_change_of_law('control_draw', '{ministry}');
call secure_change_of_law('control_sample', '{}');
call secure_change_of_law('control_finding', '{ministry}');
create policy signed_in_person on control as restrictive for insert with check (opened_by = actor_id());
create policy signed_in_person on control_population as restrictive for insert with check (frozen_by = actor_id());
create policy signed_in_person on control_draw as restrictive for insert with check (revealed_by = actor_id());
create policy signed_in_person on control_finding as restrictive for insert with check (found_by = actor_id());

-- What is for everybody, at its time: the seed's hash and the population's from the beginning, the population itself and
-- what was drawn of it once the seed is revealed. No company, no finding by dossier.
create view control_published as
select c.id, c.from_day, c.until_day, c.high, c.medium, c.low, c.at_random, c.large_amount, c.recent_days,
    c.seed_commitment, c.opened_at, p.sha256 as population_sha256, p.dossiers, p.frozen_at, d.seed, d.revealed_at,
    case when d.control_id is not null then p.document end as population,
    (select count(*) from control_sample s where s.control_id = c.id) as drawn,
    (select count(*) from control_finding f where f.control_id = c.id) as found,
    (select count(*) from control_finding f where f.control_id = c.id and f.outcome = 'BREACH') as breaches
from control c
left join control_population p on p.control_id = c.id
left join control_draw d on d.control_id = c.id;
create view control_drawn as
select control_id, drawn_as, rank, number, score from control_sample;

grant select, insert on control, control_population, control_draw, control_finding to hawafiz_app;
grant select on control_member, control_sample, control_published, control_drawn to hawafiz_app;
