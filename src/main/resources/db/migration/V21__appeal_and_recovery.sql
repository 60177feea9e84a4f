-- Appeal and recovery: procedure.md, sections 2 and 4. The rows of a step stand before the event that moves the dossier; the
-- event is refused without them. Checks come after the insertion, so that row security speaks first.

-- The day of a moment is Morocco's. The portal tells the moment with each event: that is how the database knows the day.
create function moroccan_day(moment timestamptz) returns date
    immutable language sql as
$$ select (moment at time zone 'Africa/Casablanca')::date $$;

-- One appeal per decision, with its grounds; without lines it is against the whole of it.
create table appeal (
    id            uuid primary key,
    dossier_id    uuid not null,
    company_id    uuid not null,
    decision_id   uuid not null constraint appeal_once unique,
    grounds       text not null check (grounds <> ''),
    answer_due    date not null,
    filed_by      uuid not null,
    filed_by_name text not null,
    filed_at      timestamptz not null,
    constraint appeal_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint appeal_decision foreign key (decision_id, dossier_id) references decision (id, dossier_id),
    constraint appeal_of_decision unique (id, dossier_id, decision_id),
    constraint appeal_of_dossier unique (id, dossier_id, company_id),
    constraint appeal_of_company unique (id, company_id, decision_id)
);
create index appeal_by_dossier on appeal (dossier_id, id);

create table appeal_line (
    appeal_id   uuid not null,
    position    integer not null,
    company_id  uuid not null,
    decision_id uuid not null,
    ground      text not null check (ground <> ''),
    primary key (appeal_id, position),
    constraint appeal_line_appeal
        foreign key (appeal_id, company_id, decision_id) references appeal (id, company_id, decision_id),
    constraint appeal_line_decided foreign key (decision_id, position) references decision_line (decision_id, position)
);
comment on column appeal_line.position is 'of the contested line of the decision';

create table appeal_answer (
    appeal_id        uuid primary key,
    dossier_id       uuid not null,
    company_id       uuid not null,
    outcome          text not null check (outcome in ('UPHELD', 'REVISED')),
    ground           text not null check (ground <> ''),
    answered_by      uuid not null,
    answered_by_name text not null,
    answered_at      timestamptz not null,
    constraint appeal_answer_appeal
        foreign key (appeal_id, dossier_id, company_id) references appeal (id, dossier_id, company_id)
);

-- A revised decision names the one whose place it takes, and the appeal it follows.
alter table decision
    add column revises uuid constraint decision_revised_once unique,
    add column appeal_id uuid,
    add constraint decision_revises foreign key (revises, dossier_id) references decision (id, dossier_id),
    add constraint decision_appeal
        foreign key (appeal_id, dossier_id, revises) references appeal (id, dossier_id, decision_id),
    add constraint decision_on_appeal check ((revises is null) = (appeal_id is null));

call secure_company_rows('appeal', 'company_id');
call secure_company_rows('appeal_line', 'company_id');
call secure_ministry_rows('appeal_answer', true);
create policy signed_in_person on appeal as restrictive for insert with check (filed_by = actor_id());
create policy signed_in_person on appeal_answer as restrictive for insert with check (answered_by = actor_id());

-- Who answers an appeal has neither prepared nor signed what was decided before.
create function answered_by_another() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if exists (select from decision d where d.dossier_id = new.dossier_id and d.appeal_id is distinct from new.appeal_id
            and new.answered_by in (d.signed_by, d.prepared_by)) then
        raise exception 'appeal % is another’s to answer', new.appeal_id
            using errcode = 'check_violation', constraint = 'appeal_answer_distinct_persons';
    end if;
    return null;
end
$$;
create trigger answered_by_another after insert on appeal_answer for each row execute function answered_by_another();

create function hold_appeal() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    last decision;
    asked appeal;
begin
    select * into last from decision where dossier_id = new.dossier_id order by id desc limit 1;
    if new.action = 'REVISE' then
        if last.revises is null or last.signed_by <> new.actor or last.outcome <> new.to_state
                or exists (select from appeal where decision_id = last.id)
                or not exists (select from appeal_answer
                    where appeal_id = last.appeal_id and outcome = 'REVISED' and answered_by = new.actor) then
            raise exception 'dossier % has no revised decision %', new.dossier_id, new.to_state
                using errcode = 'check_violation', constraint = 'dossier_event_revision';
        end if;
        return null;
    end if;
    select * into asked from appeal where decision_id = last.id;
    if new.action = 'APPEAL' then
        if asked.filed_by is distinct from new.actor
                or exists (select from appeal_answer where appeal_id = asked.id) then
            raise exception 'dossier % is not appealed', new.dossier_id
                using errcode = 'check_violation', constraint = 'dossier_event_appeal';
        end if;
        if moroccan_day(new.at) > last.appeal_until or new.at < last.signed_at then
            raise exception 'an appeal was possible until %', last.appeal_until
                using errcode = 'check_violation', constraint = 'dossier_event_appeal_delay';
        end if;
        if exists (select from dossier later where later.completes = new.dossier_id
                and later.state not in ('WITHDRAWN', 'RETURNED')) then
            -- What was refused may have been granted there.
            raise exception 'dossier % is completed by another', new.dossier_id
                using errcode = 'check_violation', constraint = 'dossier_event_appeal_completed';
        end if;
        return null;
    end if;
    if not exists (select from appeal_answer
            where appeal_id = asked.id and outcome = 'UPHELD' and answered_by = new.actor) then
        raise exception 'the appeal on dossier % is not answered', new.dossier_id
            using errcode = 'check_violation', constraint = 'dossier_event_appeal_answer';
    end if;
    if new.to_state is distinct from (select from_state from dossier_event
            where dossier_id = new.dossier_id and action = 'APPEAL' order by at desc, id desc limit 1) then
        raise exception 'dossier % was not % before the appeal', new.dossier_id, new.to_state
            using errcode = 'check_violation', constraint = 'dossier_event_upheld_state';
    end if;
    return null;
end
$$;
create trigger hold_appeal after insert on dossier_event for each row
    when (new.action in ('APPEAL', 'UPHOLD', 'REVISE')) execute function hold_appeal();

-- A revised decision grants no more of a line than its determination makes payable.
create function revised_within_the_law() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    payable bigint;
begin
    select (f.determination::jsonb -> 'lines' -> new.position ->> 'payable')::numeric * 100 into payable
        from decision d join determination f on f.id = d.determination_id
        where d.id = new.decision_id and d.revises is not null;
    if found and new.granted > coalesce(payable, 0) then
        raise exception 'line % would be granted more than is payable', new.position
            using errcode = 'check_violation', constraint = 'decision_line_payable';
    end if;
    return null;
end
$$;
create trigger revised_within_the_law after insert on decision_line
    for each row execute function revised_within_the_law();

-- By the end of its transaction a revised decision has moved its dossier, and the ledger says what it grants.
create function revised_as_a_whole() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (select from dossier_event where dossier_id = new.dossier_id and action = 'REVISE'
            and actor = new.signed_by and to_state = new.outcome and at >= new.signed_at) then
        raise exception 'decision % revises without an event', new.id
            using errcode = 'check_violation', constraint = 'decision_revision_event';
    end if;
    if exists (
            select from (select cnss, sum(granted) as granted from decision_line where decision_id = new.id group by cnss) line
            full join (select cnss, sum(amount) as amount from grant_entry
                where dossier_id = new.dossier_id group by cnss) entry using (cnss)
            where coalesce(line.granted, 0) <> coalesce(entry.amount, 0)) then
        raise exception 'the ledger does not say what decision % grants', new.id
            using errcode = 'check_violation', constraint = 'decision_ledger';
    end if;
    return null;
end
$$;
create constraint trigger revised_as_a_whole after insert on decision deferrable initially deferred for each row
    when (new.revises is not null) execute function revised_as_a_whole();

-- A breach found on a paid dossier: what is asked back of each line, and why. The company is heard before anybody decides.
create table recovery (
    id             uuid primary key,
    dossier_id     uuid not null constraint recovery_once unique,
    company_id     uuid not null,
    decision_id    uuid not null,
    breach         text not null
        check (breach in ('FALSE_DECLARATION', 'ACTIVITY_NOT_KEPT', 'STABILITY_ANNULLED', 'PAID_TWICE')),
    evidence       text not null check (evidence <> ''),
    hearing_until  date not null,
    opened_by      uuid not null,
    opened_by_name text not null,
    opened_at      timestamptz not null,
    constraint recovery_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint recovery_decision foreign key (decision_id, dossier_id) references decision (id, dossier_id),
    constraint recovery_of_company unique (id, company_id),
    constraint recovery_opener unique (id, dossier_id, company_id, opened_by),
    constraint recovery_content unique (id, dossier_id, decision_id)
);

create table recovery_line (
    recovery_id uuid not null,
    cnss        text not null,
    company_id  uuid not null,
    claimed     bigint not null check (claimed > 0),
    primary key (recovery_id, cnss),
    constraint recovery_line_recovery foreign key (recovery_id, company_id) references recovery (id, company_id)
);
comment on column recovery_line.claimed is 'centimes';

create table recovery_answer (
    recovery_id      uuid primary key,
    company_id       uuid not null,
    answer           text not null check (answer <> ''),
    answered_by      uuid not null,
    answered_by_name text not null,
    answered_at      timestamptz not null,
    constraint recovery_answer_recovery foreign key (recovery_id, company_id) references recovery (id, company_id)
);

create table recovery_decision (
    recovery_id     uuid primary key,
    dossier_id      uuid not null,
    company_id      uuid not null,
    opened_by       uuid not null,
    decided_by      uuid not null,
    decided_by_name text not null,
    decided_at      timestamptz not null,
    constraint recovery_decision_recovery foreign key (recovery_id, dossier_id, company_id, opened_by)
        references recovery (id, dossier_id, company_id, opened_by),
    constraint recovery_decision_of_company unique (recovery_id, company_id),
    constraint recovery_decision_distinct_persons check (decided_by <> opened_by)
);

create table recovery_decision_line (
    recovery_id uuid not null,
    cnss        text not null,
    company_id  uuid not null,
    due         bigint not null check (due >= 0),
    ground      text not null check (ground <> ''),
    primary key (recovery_id, cnss),
    constraint recovery_decision_line_decision
        foreign key (recovery_id, company_id) references recovery_decision (recovery_id, company_id),
    constraint recovery_decision_line_claim foreign key (recovery_id, cnss) references recovery_line (recovery_id, cnss)
);
comment on column recovery_decision_line.due is 'centimes to return';

create table recovery_receipt (
    id               uuid primary key,
    recovery_id      uuid not null,
    company_id       uuid not null,
    amount           bigint not null check (amount > 0),
    received_on      date not null,
    reference        text not null check (reference <> ''),
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    constraint recovery_receipt_once unique (recovery_id, reference),
    constraint recovery_receipt_decision
        foreign key (recovery_id, company_id) references recovery_decision (recovery_id, company_id),
    constraint recovery_receipt_day check (received_on <= moroccan_day(recorded_at))
);
comment on column recovery_receipt.amount is 'centimes';

call secure_ministry_rows('recovery', true);
call secure_ministry_rows('recovery_line', true);
call secure_company_rows('recovery_answer', 'company_id');
call secure_ministry_rows('recovery_decision', true);
call secure_ministry_rows('recovery_decision_line', true);
call secure_ministry_rows('recovery_receipt', true);
create policy signed_in_person on recovery as restrictive for insert with check (opened_by = actor_id());
create policy signed_in_person on recovery_answer as restrictive for insert with check (answered_by = actor_id());
create policy signed_in_person on recovery_decision as restrictive for insert with check (decided_by = actor_id());
create policy signed_in_person on recovery_receipt as restrictive for insert with check (recorded_by = actor_id());

-- Nothing is asked back but what the ledger says was granted, and only once it was paid.
create function hold_recovery_line() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    held uuid;
begin
    select d.id into held from recovery r join dossier d on d.id = r.dossier_id
        where r.id = new.recovery_id and d.state = 'PAID' for update of d;
    if held is null then
        raise exception 'recovery % is not of a paid dossier', new.recovery_id
            using errcode = 'check_violation', constraint = 'recovery_line_paid';
    end if;
    if new.claimed > (select coalesce(sum(amount), 0) from grant_entry where dossier_id = held and cnss = new.cnss) then
        raise exception 'more is claimed than was granted'
            using errcode = 'check_violation', constraint = 'recovery_line_granted';
    end if;
    return null;
end
$$;
create trigger hold_recovery_line after insert on recovery_line for each row execute function hold_recovery_line();

create function hold_recovery_answer() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform from recovery where id = new.recovery_id for update;
    if exists (select from recovery_decision where recovery_id = new.recovery_id) then
        raise exception 'recovery % is decided', new.recovery_id
            using errcode = 'check_violation', constraint = 'recovery_answer_in_time';
    end if;
    return null;
end
$$;
create trigger hold_recovery_answer after insert on recovery_answer for each row execute function hold_recovery_answer();

-- Another person decides than the one who asks and the one who granted, once the company has answered or its delay is over.
create function hold_recovery_decision() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    asked recovery;
begin
    select * into strict asked from recovery where id = new.recovery_id for update;
    if exists (select from decision where dossier_id = new.dossier_id and signed_by = new.decided_by) then
        raise exception 'who granted dossier % does not decide what is returned', new.dossier_id
            using errcode = 'check_violation', constraint = 'recovery_decision_distinct_persons';
    end if;
    if not exists (select from recovery_answer where recovery_id = new.recovery_id)
            and moroccan_day(new.decided_at) <= asked.hearing_until then
        raise exception 'the company may answer until %', asked.hearing_until
            using errcode = 'check_violation', constraint = 'recovery_decision_heard';
    end if;
    return null;
end
$$;
create trigger hold_recovery_decision after insert on recovery_decision
    for each row execute function hold_recovery_decision();

create function recovery_decided_whole() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if exists (select from recovery_line l where l.recovery_id = new.recovery_id and not exists (
            select from recovery_decision_line d where d.recovery_id = l.recovery_id and d.cnss = l.cnss)) then
        raise exception 'a line of recovery % is not decided', new.recovery_id
            using errcode = 'check_violation', constraint = 'recovery_decision_whole';
    end if;
    return null;
end
$$;
create constraint trigger recovery_decided_whole after insert on recovery_decision deferrable initially deferred
    for each row execute function recovery_decided_whole();

create function hold_recovery_due() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.due > (select claimed from recovery_line where recovery_id = new.recovery_id and cnss = new.cnss) then
        raise exception 'more is due than was claimed'
            using errcode = 'check_violation', constraint = 'recovery_decision_line_claimed';
    end if;
    return null;
end
$$;
create trigger hold_recovery_due after insert on recovery_decision_line
    for each row execute function hold_recovery_due();

-- What is still to be returned, in centimes; null while nobody has decided it.
create function recovery_open(recovery uuid) returns bigint
    stable security definer set search_path = public, pg_temp language sql as
$$
select (select sum(due) from recovery_decision_line where recovery_id = recovery)::bigint
    - (select coalesce(sum(amount), 0) from recovery_receipt where recovery_id = recovery)::bigint
$$;

create function hold_recovery_receipt() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    asked recovery;
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'receipts are recorded under read committed or serializable'
            using errcode = 'invalid_transaction_state', constraint = 'recovery_receipt_isolation';
    end if;
    select * into strict asked from recovery where id = new.recovery_id for update;
    if new.recorded_by = asked.opened_by
            or new.recorded_by = (select decided_by from recovery_decision where recovery_id = new.recovery_id) then
        raise exception 'who asks or decides does not take the money'
            using errcode = 'check_violation', constraint = 'recovery_receipt_distinct_persons';
    end if;
    if coalesce(recovery_open(new.recovery_id), -1) < 0 then
        raise exception 'more is received than is due'
            using errcode = 'check_violation', constraint = 'recovery_receipt_due';
    end if;
    return null;
end
$$;
create trigger hold_recovery_receipt after insert on recovery_receipt
    for each row execute function hold_recovery_receipt();

-- The ledger: a decision enters a person once, a recovery takes back once. Less than nothing is entered only by a revised
-- decision, whose sum is checked above, or by a recovery that was decided and paid back, to the centime.
alter table grant_entry
    drop constraint grant_entry_once,
    add column recovery_id uuid,
    add constraint grant_entry_recovery
        foreign key (recovery_id, cnss) references recovery_decision_line (recovery_id, cnss),
    add constraint grant_entry_recovery_of_decision
        foreign key (recovery_id, dossier_id, decision_id) references recovery (id, dossier_id, decision_id),
    add constraint grant_entry_returned check (recovery_id is null or amount < 0);
create unique index grant_entry_once on grant_entry (decision_id, cnss) where recovery_id is null;
create unique index grant_entry_returned_once on grant_entry (recovery_id, cnss) where recovery_id is not null;

create function hold_reversal() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not (case when new.recovery_id is null
            then exists (select from decision where id = new.decision_id and revises is not null)
            else coalesce(recovery_open(new.recovery_id) = 0, false) and new.amount = - (select due
                from recovery_decision_line where recovery_id = new.recovery_id and cnss = new.cnss) end) then
        raise exception 'nothing stands for this reversal'
            using errcode = 'check_violation', constraint = 'grant_entry_reversal';
    end if;
    return null;
end
$$;
create trigger hold_reversal after insert on grant_entry for each row
    when (new.amount < 0) execute function hold_reversal();

create function hold_recovery() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    asked recovery;
begin
    select * into asked from recovery where dossier_id = new.dossier_id;
    if new.action = 'OPEN_RECOVERY' then
        if asked.opened_by is distinct from new.actor
                or not exists (select from recovery_line where recovery_id = asked.id) then
            raise exception 'nothing is claimed back of dossier %', new.dossier_id
                using errcode = 'check_violation', constraint = 'dossier_event_recovery';
        end if;
    elsif recovery_open(asked.id) is distinct from 0 or exists (
            select from recovery_decision_line l where l.recovery_id = asked.id and l.due > 0 and not exists (
                select from grant_entry e where e.recovery_id = l.recovery_id and e.cnss = l.cnss)) then
        raise exception 'money of dossier % is still to be returned', new.dossier_id
            using errcode = 'check_violation', constraint = 'dossier_event_settled';
    end if;
    return null;
end
$$;
create trigger hold_recovery after insert on dossier_event for each row
    when (new.action in ('OPEN_RECOVERY', 'SETTLE')) execute function hold_recovery();

grant select, insert on appeal, appeal_line, appeal_answer, recovery, recovery_line, recovery_answer, recovery_decision,
    recovery_decision_line, recovery_receipt to hawafiz_app;
revoke execute on function recovery_open(uuid) from public;
