create table opinion (
    id          uuid primary key,
    dossier_id  uuid not null,
    company_id  uuid not null,
    author      uuid not null,
    author_name text not null,
    given_at    timestamptz not null,
    summary     text not null,
    rule_set_sha256 text references rule_set,
    constraint opinion_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint opinion_of_company unique (id, company_id),
    constraint opinion_author unique (id, dossier_id, author)
);
create index opinion_by_dossier on opinion (dossier_id, id);

create table opinion_line (
    opinion_id uuid not null,
    position   integer not null,
    company_id uuid not null,
    cnss       text not null,
    proposal   text not null check (proposal in ('GRANT', 'REFUSE')),
    amount     bigint not null check (amount >= 0),
    reason     text,
    primary key (opinion_id, position),
    constraint opinion_line_opinion foreign key (opinion_id, company_id) references opinion (id, company_id),
    constraint opinion_line_grants_something check ((proposal = 'GRANT') = (amount > 0))
);

-- The signer is another person than the one who prepared the opinion, whatever the application thinks.
create table decision (
    id                   uuid primary key,
    dossier_id           uuid not null,
    company_id           uuid not null,
    opinion_id           uuid not null,
    outcome              text not null check (outcome in ('APPROVED', 'PARTIALLY_APPROVED', 'REJECTED')),
    prepared_by          uuid not null,
    prepared_by_name     text not null,
    signed_by            uuid not null,
    signed_by_name       text not null,
    signed_at            timestamptz not null,
    appeal_until         date not null,
    determination_id     uuid not null,
    occasion             text not null default 'DECIDED' check (occasion = 'DECIDED'),
    constraint decision_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint decision_of_company unique (id, company_id),
    constraint decision_of_dossier unique (id, dossier_id),
    constraint decision_opinion
        foreign key (opinion_id, dossier_id, prepared_by) references opinion (id, dossier_id, author),
    constraint decision_distinct_persons check (signed_by <> prepared_by),
    constraint decision_determination
        foreign key (determination_id, dossier_id, occasion) references determination (id, dossier_id, occasion)
);
create index decision_by_dossier on decision (dossier_id, id);

-- Of what a line came to, after the cap: so much is granted, so much waits for nothing but time, the rest is refused.
create table decision_line (
    decision_id uuid not null,
    position    integer not null,
    company_id  uuid not null,
    cnss        text not null,
    granted     bigint not null check (granted >= 0),
    deferred    bigint not null check (deferred >= 0),
    refused     bigint not null check (refused >= 0),
    reason      text,
    primary key (decision_id, position),
    constraint decision_line_decision foreign key (decision_id, company_id) references decision (id, company_id)
);

-- A decided state stands on a decision of that outcome.
create function decided_on_a_decision() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.action = 'DECIDE' and not exists (
        select from decision where dossier_id = new.dossier_id and outcome = new.to_state) then
        raise exception 'dossier % has no decision %', new.dossier_id, new.to_state
            using errcode = 'check_violation', constraint = 'dossier_event_decision';
    end if;
    return new;
end
$$;
create trigger decided_on_a_decision before insert on dossier_event
    for each row execute function decided_on_a_decision();

-- The ledger of benefits granted. An approval appends, its reversal appends the opposite; nothing is ever changed.
create table grant_entry (
    id          uuid primary key,
    company_id  uuid not null,
    dossier_id  uuid not null,
    decision_id uuid not null,
    cnss        text not null,
    measure     text not null,
    exercice    smallint not null,
    amount      bigint not null check (amount <> 0),
    recorded_at timestamptz not null,
    constraint grant_entry_once unique (decision_id, cnss),
    -- The cap counts by measure: an entry names the measure of its dossier.
    constraint grant_entry_dossier
        foreign key (dossier_id, company_id, measure, exercice) references dossier (id, company_id, measure, exercice),
    constraint grant_entry_decision foreign key (decision_id, dossier_id) references decision (id, dossier_id)
);
create index grant_entry_by_person on grant_entry (cnss);
create index grant_entry_by_company on grant_entry (company_id, id);
comment on column grant_entry.amount is 'centimes; negative for a reversal';

-- The cap the database holds on PAE and PAF together: what the adopted rules say of it, taken over from each rule set in
-- the transaction of its adoption.
create table bonus_cap (
    parameter     text not null,
    value         text not null,
    in_force_from date not null,
    in_force_to   date not null,
    known_since   date not null
);

create function take_over_bonus_cap() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    delete from bonus_cap;
    insert into bonus_cap
    select key, version ->> 'value', (version ->> 'inForceFrom')::date,
        coalesce((version ->> 'inForceTo')::date, 'infinity'), (version ->> 'knownSince')::date
    from unnest(array ['bonus.cap.amount', 'bonus.cap.mode', 'bonus.cap.scope', 'scheme.start', 'scheme.end']) key,
        jsonb_array_elements(new.document::jsonb -> 'parameters' -> key -> 'values') version;
    return new;
end
$$;
create trigger take_over_bonus_cap after insert on rule_set for each row execute function take_over_bonus_cap();

create function bonus_cap_on(day date, asked text) returns text
    stable language sql as
$$
select value from bonus_cap where parameter = asked and day between in_force_from and in_force_to
order by known_since desc limit 1
$$;

-- The rules of an exercice are read on its last day inside the scheme.
create function bonus_cap_of(exercice smallint, asked text) returns text
    stable language sql as
$$
select bonus_cap_on(
    greatest(least(make_date(exercice, 12, 31), bonus_cap_on('infinity', 'scheme.end')::date),
        bonus_cap_on('infinity', 'scheme.start')::date), asked)
$$;

-- Takes the persons, in one order for everybody, until the end of the transaction: two approvals wait for each other.
create function lock_persons(persons text[]) returns void
    language sql as
$$ select pg_advisory_xact_lock(hashtextextended(person, 15)) from (select distinct unnest(persons) as person order by 1) sorted $$;

create function hold_bonus_cap() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    mode text := bonus_cap_of(new.exercice, 'bonus.cap.mode');
    scope text := bonus_cap_of(new.exercice, 'bonus.cap.scope');
    cap bigint := bonus_cap_of(new.exercice, 'bonus.cap.amount')::numeric * 100;
    granted bigint;
begin
    -- A reversal frees what was granted, under whatever cap.
    if new.measure in ('PAE', 'PAF') and new.amount > 0 and mode is distinct from 'ANNUAL_BASE' then
        -- The sum must see what an approval just before has granted: under a snapshot of the transaction it would not.
        if current_setting('transaction_isolation') = 'repeatable read' then
            raise exception 'grants are recorded under read committed or serializable'
                using errcode = 'invalid_transaction_state', constraint = 'grant_entry_isolation';
        end if;
        perform lock_persons(array [new.cnss]);
        select coalesce(sum(amount), 0) into granted
            from grant_entry where cnss = new.cnss and measure in ('PAE', 'PAF')
            and (mode is distinct from 'ANNUAL_BENEFIT' or exercice = new.exercice)
            and (scope is distinct from 'EMPLOYER' or company_id = new.company_id);
        if granted + new.amount > coalesce(cap, 0) then
            raise exception 'the bonuses of one person pass the cap'
                using errcode = 'check_violation', constraint = 'grant_entry_cap';
        end if;
    end if;
    return new;
end
$$;
create trigger hold_bonus_cap before insert on grant_entry for each row execute function hold_bonus_cap();

-- What persons have been granted that counts for a claim, without saying through whom: a firm may know what is left, not
-- where the rest went. All employers' grants count together or, by the other reading, only the company's own.
create function granted_to(persons text[], except_dossier uuid, company uuid, claimed smallint)
    returns table (cnss text, measure text, exercice smallint, amount bigint)
    stable security definer set search_path = public, pg_temp language sql as
$$
select g.cnss, g.measure, g.exercice, sum(g.amount)::bigint
from grant_entry g
where g.cnss = any (persons) and (except_dossier is null or g.dossier_id <> except_dossier)
    and (g.company_id = company or bonus_cap_of(claimed, 'bonus.cap.scope') is distinct from 'EMPLOYER')
group by g.cnss, g.measure, g.exercice
having sum(g.amount) <> 0
order by g.cnss, g.exercice, g.measure
$$;

-- What the ministry writes of a dossier: seen by its company where it concerns it, written by the ministry only.
create procedure secure_ministry_rows(target regclass, company_sees boolean)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy seen_by_the_ministry on %s for select using ((select actor_side()) in (''ministry'', ''system''))', target);
    execute format('create policy written_by_the_ministry on %s for insert with check ((select actor_side()) = ''ministry'')', target);
    if company_sees then
        execute format(
            'create policy seen_by_its_company on %s for select using ((select actor_side()) = ''company'''
            ' and company_id = any (array(select my_companies())))', target);
    end if;
end
$$;
call secure_ministry_rows('opinion', false);
call secure_ministry_rows('opinion_line', false);
call secure_ministry_rows('decision', true);
call secure_ministry_rows('decision_line', true);
call secure_ministry_rows('grant_entry', true);
create policy signed_in_person on opinion as restrictive for insert with check (author = actor_id());
create policy signed_in_person on decision as restrictive for insert with check (signed_by = actor_id());

grant select, insert on opinion, opinion_line, decision, decision_line, grant_entry to hawafiz_app;
grant select on bonus_cap to hawafiz_app;
revoke execute on function granted_to(text[], uuid, uuid, smallint), lock_persons(text[]) from public;
grant execute on function granted_to(text[], uuid, uuid, smallint), lock_persons(text[]) to hawafiz_app;
