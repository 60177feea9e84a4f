-- Where a company is paid changes by two of its persons: one proposes, another confirms. What one person alone declared until
-- now waits for the other like every proposal.
create table bank_account_proposal (
    id               uuid primary key,
    company_id       uuid not null references company,
    rib_encrypted    bytea not null,
    rib_token        bytea not null,
    last_digits      text not null check (last_digits ~ '^\d{4}$'),
    declared_by      uuid not null,
    declared_by_name text not null,
    declared_at      timestamptz not null,
    constraint bank_account_proposal_content
        unique (id, company_id, rib_encrypted, rib_token, last_digits, declared_by)
);
create index bank_account_proposal_by_company on bank_account_proposal (company_id, id desc);
insert into bank_account_proposal
    select id, company_id, rib_encrypted, rib_token, last_digits, declared_by, declared_by_name, declared_at from bank_account;
delete from bank_account;

alter table bank_account
    add proposal_id uuid not null constraint bank_account_proposal_once unique,
    add confirmed_by uuid not null,
    add confirmed_by_name text not null,
    add confirmed_at timestamptz not null,
    add constraint bank_account_proposed
        foreign key (proposal_id, company_id, rib_encrypted, rib_token, last_digits, declared_by)
        references bank_account_proposal (id, company_id, rib_encrypted, rib_token, last_digits, declared_by),
    add constraint bank_account_distinct_persons check (confirmed_by <> declared_by),
    add constraint bank_account_content unique (id, company_id, rib_encrypted, rib_token, last_digits);
drop policy signed_in_person on bank_account;
create policy signed_in_person on bank_account as restrictive for insert with check (confirmed_by = actor_id());

-- Only the newest proposal of a company can be confirmed: an older one was put aside by it.
create function hold_newest_proposal() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.company_id::text, 17));
    if tg_table_name = 'bank_account' then
        if exists (select from bank_account_proposal where company_id = new.company_id and id > new.proposal_id) then
            raise exception 'a newer account is proposed for company %', new.company_id
                using errcode = 'check_violation', constraint = 'bank_account_newest_proposal';
        end if;
    end if;
    return null;
end
$$;
create trigger hold_newest_proposal after insert on bank_account for each row execute function hold_newest_proposal();
create trigger hold_newest_proposal after insert on bank_account_proposal
    for each row execute function hold_newest_proposal();

call secure_company_rows('bank_account_proposal', 'company_id');
create policy signed_in_person on bank_account_proposal as restrictive for insert with check (declared_by = actor_id());
grant select, insert on bank_account_proposal to hawafiz_app;

create index grant_entry_by_dossier on grant_entry (dossier_id);

-- Orders of payment, grouped in runs. A run is made by one payer and confirmed, or given up, as a whole.
create sequence payment_run_sequence;
create table payment_run (
    id           uuid primary key,
    number       text not null constraint payment_run_number unique check (number ~ '^OP-\d{4}-\d{6,}$'),
    made_by      uuid not null,
    made_by_name text not null,
    made_at      timestamptz not null,
    constraint payment_run_maker unique (id, made_by)
);

-- One dossier, one sum, one account: as they stood when the order was made.
create table payment_order (
    id            uuid primary key,
    run_id        uuid not null references payment_run,
    company_id    uuid not null,
    dossier_id    uuid not null,
    reference     text not null constraint payment_order_reference unique check (length(reference) <= 35),
    payee         text not null check (payee <> ''),
    amount        bigint not null check (amount > 0),
    account_id    uuid not null,
    rib_encrypted bytea not null,
    rib_token     bytea not null,
    last_digits   text not null,
    constraint payment_order_once_a_run unique (run_id, dossier_id),
    constraint payment_order_content unique (id, company_id, dossier_id),
    constraint payment_order_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint payment_order_account foreign key (account_id, company_id, rib_encrypted, rib_token, last_digits)
        references bank_account (id, company_id, rib_encrypted, rib_token, last_digits)
);
create index payment_order_by_dossier on payment_order (dossier_id, id);
create index payment_order_by_company on payment_order (company_id, id);
comment on column payment_order.reference is 'the bank’s answers name the order by it (EndToEndId)';
comment on column payment_order.amount is 'centimes';

create table payment_run_confirmation (
    run_id            uuid primary key,
    made_by           uuid not null,
    confirmed_by      uuid not null,
    confirmed_by_name text not null,
    confirmed_at      timestamptz not null,
    orders            integer not null check (orders > 0),
    total             bigint not null,
    sha256            text not null,
    constraint payment_run_confirmation_run foreign key (run_id, made_by) references payment_run (id, made_by),
    constraint payment_run_distinct_persons check (confirmed_by <> made_by)
);

create table payment_run_discard (
    run_id            uuid primary key references payment_run,
    discarded_by      uuid not null,
    discarded_by_name text not null,
    discarded_at      timestamptz not null
);

-- A file of the bank, taken in whole and once.
create table bank_answer (
    id               uuid primary key,
    sha256           text not null constraint bank_answer_once unique check (sha256 ~ '^[0-9a-f]{64}$'),
    kind             text not null check (kind in ('PAIN_002', 'CAMT_054')),
    message_id       text not null,
    lines            integer not null,
    paid             integer not null,
    refused          integer not null,
    imported_by      uuid not null,
    imported_by_name text not null,
    imported_at      timestamptz not null
);

-- What became of an order; nothing of it is said twice.
create table payment_outcome (
    order_id    uuid primary key,
    company_id  uuid not null,
    dossier_id  uuid not null,
    outcome     text not null check (outcome in ('PAID', 'REFUSED')),
    settled_on  date,
    reason_code text check (reason_code ~ '^[A-Z0-9]{1,4}$'),
    reason_text text check (length(reason_text) <= 500),
    answer_id   uuid not null references bank_answer,
    recorded_at timestamptz not null,
    constraint payment_outcome_order
        foreign key (order_id, company_id, dossier_id) references payment_order (id, company_id, dossier_id),
    constraint payment_outcome_reason check (outcome = 'REFUSED' or (reason_code is null and reason_text is null))
);
create index payment_outcome_by_company on payment_outcome (company_id, order_id);

-- What the second payer confirms besides number and sum.
create function payment_run_sha256(run uuid) returns text
    stable language sql as
$$
select encode(sha256(convert_to(coalesce(string_agg(
    concat_ws(';', reference, amount, encode(rib_token, 'hex'), payee), E'\n' order by reference collate "C"), ''), 'UTF8')), 'hex')
from payment_order where run_id = run
$$;

create function payment_run_confirmed(run uuid) returns boolean
    stable security definer set search_path = public, pg_temp language sql as
$$ select exists (select from payment_run_confirmation where run_id = run) $$;

-- Who prepared an opinion or signed a decision on a dossier neither makes nor confirms its payment, nor tells what came of it.
create function hold_payer(person uuid, dossier uuid) returns void
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if exists (select from opinion where dossier_id = dossier and author = person)
        or exists (select from decision where dossier_id = dossier and person in (prepared_by, signed_by)) then
        raise exception 'who prepared or decided dossier % does not pay it', dossier
            using errcode = 'check_violation', constraint = 'payment_distinct_persons';
    end if;
end
$$;

-- … and who paid neither prepares nor signs a later decision on it.
create function hold_reviewer() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    person uuid := case tg_table_name when 'opinion' then to_jsonb(new) ->> 'author' else to_jsonb(new) ->> 'signed_by' end;
begin
    if exists (
            select from payment_order o join payment_run r on r.id = o.run_id
            left join payment_run_confirmation c on c.run_id = o.run_id
            where o.dossier_id = new.dossier_id and person in (r.made_by, c.confirmed_by)) then
        raise exception 'who paid dossier % does not decide it', new.dossier_id
            using errcode = 'check_violation', constraint = 'payment_distinct_persons';
    end if;
    return null;
end
$$;
create trigger hold_reviewer after insert on opinion for each row execute function hold_reviewer();
create trigger hold_reviewer after insert on decision for each row execute function hold_reviewer();

-- The orders of a dossier that are not refused by the bank nor given up never come to more than the ledger grants it.
create function hold_payment_cap(dossier uuid) returns void
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if (select sum(o.amount) from payment_order o
            left join payment_outcome x on x.order_id = o.id left join payment_run_discard g on g.run_id = o.run_id
            where o.dossier_id = dossier and g.run_id is null and x.outcome is distinct from 'REFUSED')
        > (select coalesce(sum(amount), 0) from grant_entry where dossier_id = dossier) then
        raise exception 'dossier % would be paid more than it was granted', dossier
            using errcode = 'check_violation', constraint = 'payment_order_cap';
    end if;
end
$$;

-- What is weighed against what others just wrote must be able to see it.
create function hold_payment_isolation() returns void
    language plpgsql as
$$
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'payments are recorded under read committed or serializable'
            using errcode = 'invalid_transaction_state', constraint = 'payment_isolation';
    end if;
end
$$;

-- After the insertion, so that row security speaks first.
create function hold_payment_order() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    run payment_run;
begin
    perform hold_payment_isolation();
    select * into strict run from payment_run where id = new.run_id for no key update;
    if exists (select from payment_run_confirmation where run_id = new.run_id)
        or exists (select from payment_run_discard where run_id = new.run_id) then
        raise exception 'run % is closed', run.number
            using errcode = 'check_violation', constraint = 'payment_run_closed';
    end if;
    perform from dossier where id = new.dossier_id for no key update;
    if exists (
            select from payment_order o
            left join payment_outcome x on x.order_id = o.id left join payment_run_discard g on g.run_id = o.run_id
            where o.dossier_id = new.dossier_id and o.id <> new.id and x.order_id is null and g.run_id is null) then
        raise exception 'dossier % is ordered already', new.dossier_id
            using errcode = 'check_violation', constraint = 'payment_order_one_live';
    end if;
    perform hold_payer(run.made_by, new.dossier_id);
    perform hold_payment_cap(new.dossier_id);
    return null;
end
$$;
create trigger hold_payment_order after insert on payment_order for each row execute function hold_payment_order();

create function hold_payment_run_end() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform hold_payment_isolation();
    perform from payment_run where id = new.run_id for no key update;
    if tg_table_name = 'payment_run_discard' then
        if exists (select from payment_run_confirmation where run_id = new.run_id) then
            raise exception 'run % is confirmed', new.run_id
                using errcode = 'check_violation', constraint = 'payment_run_closed';
        end if;
        return null;
    end if;
    if exists (select from payment_run_discard where run_id = new.run_id) then
        raise exception 'run % is given up', new.run_id
            using errcode = 'check_violation', constraint = 'payment_run_closed';
    end if;
    if new.orders <> (select count(*) from payment_order where run_id = new.run_id)
        or new.total <> (select coalesce(sum(amount), 0) from payment_order where run_id = new.run_id)
        or new.sha256 <> payment_run_sha256(new.run_id) then
        raise exception 'run % is another than the one confirmed', new.run_id
            using errcode = 'check_violation', constraint = 'payment_run_total';
    end if;
    perform hold_payer(new.made_by, dossier_id), hold_payer(new.confirmed_by, dossier_id), hold_payment_cap(dossier_id)
        from payment_order where run_id = new.run_id;
    return null;
end
$$;
create trigger hold_payment_run_end after insert on payment_run_confirmation
    for each row execute function hold_payment_run_end();
create trigger hold_payment_run_end after insert on payment_run_discard
    for each row execute function hold_payment_run_end();

create function hold_payment_outcome() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (
            select from payment_order o join payment_run_confirmation c on c.run_id = o.run_id where o.id = new.order_id) then
        raise exception 'order % was never issued', new.order_id
            using errcode = 'check_violation', constraint = 'payment_outcome_issued';
    end if;
    return null;
end
$$;
create trigger hold_payment_outcome after insert on payment_outcome for each row execute function hold_payment_outcome();

-- A dossier enters payment with an order of a confirmed run, by the hand of who confirmed it, and leaves it as the bank says:
-- paid, or as it was last decided.
create function moved_by_its_payment() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    said text;
    confirmer uuid;
    maker uuid;
    found_order boolean;
begin
    if new.action not in ('ORDER_PAYMENT', 'CONFIRM_PAYMENT', 'REFUSE_PAYMENT') then
        return null;
    end if;
    select x.outcome, c.confirmed_by, c.made_by, true into said, confirmer, maker, found_order
        from payment_order o join payment_run_confirmation c on c.run_id = o.run_id
        left join payment_outcome x on x.order_id = o.id
        where o.dossier_id = new.dossier_id order by o.id desc limit 1;
    if new.action = 'ORDER_PAYMENT' then
        if found_order is null or said is not null then
            raise exception 'no order of a confirmed run for dossier %', new.dossier_id
                using errcode = 'check_violation', constraint = 'dossier_event_ordered';
        end if;
        if new.actor <> confirmer then
            raise exception 'the payment of dossier % is another’s to issue', new.dossier_id
                using errcode = 'check_violation', constraint = 'dossier_event_payer';
        end if;
        perform hold_payment_isolation(), hold_payer(maker, new.dossier_id), hold_payment_cap(new.dossier_id);
    elsif said is distinct from (case new.action when 'CONFIRM_PAYMENT' then 'PAID' else 'REFUSED' end) then
        raise exception 'the bank has not said so of dossier %', new.dossier_id
            using errcode = 'check_violation', constraint = 'dossier_event_bank_answer';
    elsif new.action = 'REFUSE_PAYMENT' and new.to_state is distinct from (
            select outcome from decision where dossier_id = new.dossier_id order by id desc limit 1) then
        raise exception 'dossier % was not decided %', new.dossier_id, new.to_state
            using errcode = 'check_violation', constraint = 'dossier_event_last_decision';
    end if;
    perform hold_payer(new.actor, new.dossier_id);
    return null;
end
$$;
create trigger moved_by_its_payment after insert on dossier_event for each row execute function moved_by_its_payment();

call secure_change_of_law('payment_run', '{ministry}');
call secure_change_of_law('payment_run_confirmation', '{ministry}');
call secure_change_of_law('payment_run_discard', '{ministry}');
call secure_change_of_law('bank_answer', '{ministry}');
call secure_ministry_rows('payment_order', false);
call secure_ministry_rows('payment_outcome', true);
-- Its company reads an order once it is issued.
create policy seen_by_its_company on payment_order for select using (
    (select actor_side()) = 'company' and company_id = any (array(select my_companies())) and payment_run_confirmed(run_id));
create policy signed_in_person on payment_run as restrictive for insert with check (made_by = actor_id());
create policy signed_in_person on payment_run_confirmation as restrictive for insert with check (confirmed_by = actor_id());
create policy signed_in_person on payment_run_discard as restrictive for insert with check (discarded_by = actor_id());
create policy signed_in_person on bank_answer as restrictive for insert with check (imported_by = actor_id());

grant select, insert on payment_run, payment_order, payment_run_confirmation, payment_run_discard, bank_answer, payment_outcome
    to hawafiz_app;
grant usage on sequence payment_run_sequence to hawafiz_app;
revoke execute on function hold_payer(uuid, uuid), hold_payment_cap(uuid), payment_run_confirmed(uuid) from public;
grant execute on function payment_run_confirmed(uuid) to hawafiz_app;
