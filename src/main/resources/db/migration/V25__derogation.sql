-- A line the rules refuse is granted all the same by the consensus of a session, never by a majority, on a ground the
-- instructor gives: the rules still say what they say, and the decision says what was derogated from, and why.

alter table opinion_line
    add derogation text,
    add constraint opinion_line_derogation
        check (derogation is null or (proposal = 'GRANT' and length(derogation) between 1 and 1000));
comment on column opinion_line.derogation is 'the ground on which it is proposed although the rules refuse it';
alter table decision_line
    add derogation text,
    add constraint decision_line_derogates check (derogation is null or (reason is null and reason_code is null));

-- Consensus: each of those present and in no conflict of interest has voted for.
create function derogate_by_consensus() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.votes_for < new.voters and exists (
            select from opinion_line where opinion_id = new.opinion_id and derogation is not null) then
        raise exception 'item % derogates, and not everybody was for', new.item_id
            using errcode = 'check_violation', constraint = 'agenda_outcome_consensus';
    end if;
    return null;
end
$$;
create trigger derogate_by_consensus after insert on agenda_outcome
    for each row when (new.outcome = 'FOLLOWED') execute function derogate_by_consensus();

-- A decision derogates where the opinion that was followed did, and in its words.
create function derogated_as_followed() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (
            select from decision d join opinion_line o on o.opinion_id = d.opinion_id
            where d.id = new.decision_id and o.cnss = new.cnss and o.derogation = new.derogation) then
        raise exception 'no opinion derogates for line %', new.position
            using errcode = 'check_violation', constraint = 'decision_line_derogation';
    end if;
    return null;
end
$$;
create trigger derogated_as_followed after insert on decision_line
    for each row when (new.derogation is not null) execute function derogated_as_followed();

-- A revised decision grants no more of a line than its determination makes payable or, where a session derogated, than
-- what the line comes to.
create or replace function revised_within_the_law() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    payable bigint;
begin
    select (f.determination::jsonb -> 'lines' -> new.position
            ->> case when new.derogation is null then 'payable' else 'capped' end)::numeric * 100 into payable
        from decision d join determination f on f.id = d.determination_id
        where d.id = new.decision_id and d.revises is not null;
    if found and new.granted > coalesce(payable, 0) then
        raise exception 'line % would be granted more than is payable', new.position
            using errcode = 'check_violation', constraint = 'decision_line_payable';
    end if;
    return null;
end
$$;

-- What an instructor is about to propose, hers until she gives her opinion.
create table derogation_draft (
    dossier_id uuid not null references dossier,
    person     uuid not null,
    cnss       text not null,
    ground     text not null check (length(ground) between 1 and 1000),
    primary key (dossier_id, person, cnss)
);
call secure_rows_of_the_person('derogation_draft');
grant select, insert, update, delete on derogation_draft to hawafiz_app;
