-- The technical committee (CTO): between an opinion and a decision stands the vote of a session. Whatever the application
-- thinks, nobody votes twice, absent, in conflict, in another's name, or outside an open session; and nothing is decided
-- that a session has not followed.

-- A titular member holds a seat, which bears the member's own id; a deputy takes the seat of a titular who is absent.
create table committee_member (
    id                uuid primary key,
    seat              uuid not null constraint committee_member_of_seat references committee_member,
    person            uuid not null,
    name              text not null check (name <> ''),
    since             date not null,
    until             date,
    appointed_by      uuid not null,
    appointed_by_name text not null,
    appointed_at      timestamptz not null,
    constraint committee_member_dates check (until >= since),
    constraint committee_member_seat unique (id, seat, person)
);
create unique index committee_member_once on committee_member (person) where until is null;
comment on column committee_member.until is 'the last day; null while there is none';

create function deputise_a_titular() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (select from committee_member where id = new.seat and seat = new.seat) then
        raise exception 'member % is no titular member', new.seat
            using errcode = 'check_violation', constraint = 'committee_member_deputy';
    end if;
    return null;
end
$$;
create trigger deputise_a_titular after insert on committee_member for each row execute function deputise_a_titular();

-- state is never written by the application: it follows from the steps, by trigger.
create sequence committee_session_sequence;
create table committee_session (
    id               uuid primary key,
    number           text not null constraint committee_session_number unique check (number ~ '^CTO-\d{4}-\d{4,}$'),
    day              date not null,
    place            text not null check (place <> ''),
    state            text not null default 'CONVENED' check (state in ('CONVENED', 'OPEN', 'CLOSED', 'CANCELLED')),
    convened_by      uuid not null,
    convened_by_name text not null,
    convened_at      timestamptz not null,
    constraint committee_session_of_day unique (id, number, day)
);

-- The dossiers put to a session, each with the opinion it votes on. Live: on an agenda that is neither closed nor cancelled.
alter table opinion add constraint opinion_of_dossier unique (id, dossier_id);
create table agenda_item (
    id            uuid primary key,
    session_id    uuid not null references committee_session,
    dossier_id    uuid not null,
    company_id    uuid not null,
    opinion_id    uuid not null,
    position      integer not null,
    live          boolean not null default true,
    added_by      uuid not null,
    added_by_name text not null,
    added_at      timestamptz not null,
    constraint agenda_item_dossier foreign key (dossier_id, company_id) references dossier (id, company_id),
    constraint agenda_item_opinion foreign key (opinion_id, dossier_id) references opinion (id, dossier_id),
    constraint agenda_item_of_session unique (id, session_id),
    constraint agenda_item_content unique (id, session_id, dossier_id, company_id, opinion_id)
);
create unique index one_open_agenda on agenda_item (dossier_id) where live;
create index agenda_item_by_session on agenda_item (session_id, position);

create function hold_agenda() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform from committee_session where id = new.session_id and state = 'CONVENED' for share;
    if not found then
        raise exception 'the agenda of session % is settled', new.session_id
            using errcode = 'check_violation', constraint = 'agenda_item_convened';
    end if;
    perform from dossier where id = new.dossier_id and state = 'PROPOSED' for share;
    if not found then
        raise exception 'dossier % has no opinion to vote on', new.dossier_id
            using errcode = 'check_violation', constraint = 'agenda_item_proposed';
    end if;
    return null;
end
$$;
create trigger hold_agenda after insert on agenda_item for each row execute function hold_agenda();

-- Who sits: recorded just before a session is opened. A seat is taken once.
create table committee_presence (
    id          uuid primary key,
    session_id  uuid not null references committee_session,
    member_id   uuid not null,
    seat        uuid not null,
    person      uuid not null,
    name        text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint committee_presence_once unique (session_id, member_id),
    constraint committee_presence_seat unique (session_id, seat),
    constraint committee_presence_person unique (session_id, member_id, person),
    constraint committee_presence_member
        foreign key (member_id, seat, person) references committee_member (id, seat, person)
);

create function hold_presence() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    held committee_session;
begin
    select * into strict held from committee_session where id = new.session_id for share;
    if held.state <> 'CONVENED' then
        raise exception 'session % is %', new.session_id, held.state
            using errcode = 'check_violation', constraint = 'committee_presence_convened';
    end if;
    if (select count(*) from committee_member where id in (new.member_id, new.seat)
            and held.day between since and coalesce(until, 'infinity')) < (case when new.member_id = new.seat then 1 else 2 end) then
        raise exception 'member % does not sit on %', new.member_id, held.day
            using errcode = 'check_violation', constraint = 'committee_presence_sits';
    end if;
    return null;
end
$$;
create trigger hold_presence after insert on committee_presence for each row execute function hold_presence();

create table committee_step (
    id         uuid primary key,
    session_id uuid not null references committee_session,
    step       text not null check (step in ('OPEN', 'CLOSE', 'CANCEL')),
    chair      uuid,
    seats      integer,
    quorum     integer,
    ground     text,
    actor      uuid not null,
    actor_name text not null,
    at         timestamptz not null,
    constraint committee_step_once unique (session_id, step),
    constraint committee_step_chair
        foreign key (session_id, chair) references committee_presence (session_id, member_id),
    constraint committee_step_opening check ((step = 'OPEN') = (chair is not null and seats is not null and quorum is not null)),
    constraint committee_step_ground check (step <> 'CANCEL' or coalesce(ground, '') <> '')
);

create function apply_committee_step() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
declare
    held committee_session;
begin
    select * into strict held from committee_session where id = new.session_id for update;
    if held.state <> (case new.step when 'CLOSE' then 'OPEN' else 'CONVENED' end) then
        raise exception 'session % is %', new.session_id, held.state
            using errcode = 'check_violation', constraint = 'committee_step_state';
    end if;
    if new.step = 'OPEN' and (select count(*) from committee_presence where session_id = new.session_id) < new.quorum then
        raise exception 'session % has no quorum', new.session_id
            using errcode = 'check_violation', constraint = 'committee_step_quorum';
    end if;
    update committee_session
        set state = case new.step when 'OPEN' then 'OPEN' when 'CLOSE' then 'CLOSED' else 'CANCELLED' end
        where id = new.session_id;
    if new.step <> 'OPEN' then
        update agenda_item set live = false where session_id = new.session_id;
    end if;
    return null;
end
$$;
create trigger apply_committee_step after insert on committee_step for each row execute function apply_committee_step();

-- Who has an interest in a dossier: says so, or is found to act for its company.
create table committee_conflict (
    id          uuid primary key,
    session_id  uuid not null,
    item_id     uuid not null,
    member_id   uuid not null references committee_member,
    name        text not null,
    source      text not null check (source in ('DECLARED', 'MANDATE')),
    ground      text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint committee_conflict_once unique (item_id, member_id),
    constraint committee_conflict_item foreign key (item_id, session_id) references agenda_item (id, session_id)
);

create table committee_vote (
    id         uuid primary key,
    session_id uuid not null,
    item_id    uuid not null,
    member_id  uuid not null,
    person     uuid not null,
    name       text not null,
    vote       text not null check (vote in ('FOR', 'AGAINST', 'ABSTAIN')),
    at         timestamptz not null,
    constraint committee_vote_once unique (item_id, member_id),
    constraint committee_vote_item foreign key (item_id, session_id) references agenda_item (id, session_id),
    constraint committee_vote_present
        foreign key (session_id, member_id, person) references committee_presence (session_id, member_id, person)
);

-- The members who may not vote on an item, whether it is written down already or not.
create function in_conflict(item uuid, member uuid) returns boolean
    stable security definer set search_path = public, pg_temp language sql as
$$
select exists (select from committee_conflict where item_id = item and member_id = member)
    or exists (select from committee_member m
        join agenda_item i on i.id = item
        join mandate on mandate.person = m.person and mandate.company_id = i.company_id and mandate.revoked_at is null
        where m.id = member)
$$;

create function hold_vote() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform from committee_session where id = new.session_id and state = 'OPEN' for share;
    if not found then
        raise exception 'session % is not open', new.session_id
            using errcode = 'check_violation', constraint = 'committee_vote_open';
    end if;
    -- A vote and a conflict on one item wait for each other.
    perform from agenda_item where id = new.item_id and live for no key update;
    if not found then
        raise exception 'item % is not on the agenda', new.item_id
            using errcode = 'check_violation', constraint = 'committee_vote_open';
    end if;
    if in_conflict(new.item_id, new.member_id) then
        raise exception 'member % has an interest in item %', new.member_id, new.item_id
            using errcode = 'check_violation', constraint = 'committee_vote_conflict';
    end if;
    return null;
end
$$;
create trigger hold_vote after insert on committee_vote for each row execute function hold_vote();

create function hold_conflict() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    perform from committee_session where id = new.session_id and state in ('CONVENED', 'OPEN') for share;
    if not found then
        raise exception 'session % is over', new.session_id
            using errcode = 'check_violation', constraint = 'committee_conflict_open';
    end if;
    perform from agenda_item where id = new.item_id for no key update;
    if exists (select from committee_vote where item_id = new.item_id and member_id = new.member_id) then
        raise exception 'member % has voted on item %', new.member_id, new.item_id
            using errcode = 'check_violation', constraint = 'committee_conflict_voted';
    end if;
    -- Nobody is put aside by another: one declares it oneself, or it is a fact.
    if new.source = 'DECLARED' and not exists (
            select from committee_member where id = new.member_id and person = new.recorded_by)
        or new.source = 'MANDATE' and not exists (
            select from committee_member m
            join agenda_item i on i.id = new.item_id
            join mandate on mandate.person = m.person and mandate.company_id = i.company_id and mandate.revoked_at is null
            where m.id = new.member_id) then
        raise exception 'member % has not said so', new.member_id
            using errcode = 'check_violation', constraint = 'committee_conflict_own';
    end if;
    return null;
end
$$;
create trigger hold_conflict after insert on committee_conflict for each row execute function hold_conflict();

-- What came of an item when its session closed; an opinion is followed or returned once.
create table agenda_outcome (
    item_id          uuid primary key,
    session_id       uuid not null,
    dossier_id       uuid not null,
    company_id       uuid not null,
    opinion_id       uuid not null,
    number           text not null,
    day              date not null,
    outcome          text not null check (outcome in ('FOLLOWED', 'RETURNED', 'POSTPONED')),
    reason           text,
    voters           integer not null,
    votes_for        integer not null,
    votes_against    integer not null,
    abstentions      integer not null,
    recorded_by      uuid not null,
    recorded_at      timestamptz not null,
    constraint agenda_outcome_item foreign key (item_id, session_id, dossier_id, company_id, opinion_id)
        references agenda_item (id, session_id, dossier_id, company_id, opinion_id),
    constraint agenda_outcome_session foreign key (session_id, number, day) references committee_session (id, number, day),
    constraint agenda_outcome_reason check (outcome <> 'RETURNED' or coalesce(reason, '') <> ''),
    constraint agenda_outcome_follows check (outcome <> 'FOLLOWED' or (votes_for > 0 and votes_for >= votes_against)),
    constraint agenda_outcome_standing unique (item_id, dossier_id, opinion_id, outcome)
);
create unique index agenda_outcome_once on agenda_outcome (opinion_id) where outcome <> 'POSTPONED';
comment on column agenda_outcome.voters is 'present and in no conflict: who counts for the quorum of the item';

create function follow_the_votes() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if not exists (select from committee_session where id = new.session_id and state = 'CLOSED') then
        raise exception 'session % is not closed', new.session_id
            using errcode = 'check_violation', constraint = 'agenda_outcome_closed';
    end if;
    if not exists (
            select 1 from committee_vote where item_id = new.item_id
            having count(*) filter (where vote = 'FOR') = new.votes_for
                and count(*) filter (where vote = 'AGAINST') = new.votes_against
                and count(*) filter (where vote = 'ABSTAIN') = new.abstentions)
        or new.voters <> (select count(*) from committee_presence p
            where p.session_id = new.session_id and not exists (select from committee_conflict c
                where c.item_id = new.item_id and c.member_id = p.member_id)) then
        raise exception 'the votes on item % are others', new.item_id
            using errcode = 'check_violation', constraint = 'agenda_outcome_votes';
    end if;
    if new.outcome <> 'POSTPONED' and new.voters < (
            select quorum from committee_step where session_id = new.session_id and step = 'OPEN') then
        raise exception 'item % had no quorum', new.item_id
            using errcode = 'check_violation', constraint = 'agenda_outcome_quorum';
    end if;
    return null;
end
$$;
create trigger follow_the_votes after insert on agenda_outcome for each row execute function follow_the_votes();

-- The minutes, as they were made when the session closed: the files stand under their hash.
create table committee_minutes (
    session_id uuid not null references committee_session,
    language   text not null check (language in ('FR', 'AR')),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_by    uuid not null,
    made_at    timestamptz not null,
    primary key (session_id, language)
);

-- A decision stands on the session that followed its very opinion; the answer to an appeal stands on the appeal.
alter table decision
    add agenda_item_id uuid,
    add agenda_outcome text not null default 'FOLLOWED' check (agenda_outcome = 'FOLLOWED'),
    add constraint decision_followed foreign key (agenda_item_id, dossier_id, opinion_id, agenda_outcome)
        references agenda_outcome (item_id, dossier_id, opinion_id, outcome);

create function decided_in_session() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.agenda_item_id is null
        and not exists (select from dossier where id = new.dossier_id and state = 'APPEALED') then
        raise exception 'dossier % was put to no session', new.dossier_id
            using errcode = 'check_violation', constraint = 'decision_session';
    end if;
    return null;
end
$$;
create trigger decided_in_session after insert on decision for each row execute function decided_in_session();

-- What a session is about to vote on is not taken from its table.
create function keep_for_the_session() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    if new.action = 'RETURN_TO_REVIEW' and exists (select from agenda_item where dossier_id = new.dossier_id and live) then
        raise exception 'dossier % is on an agenda', new.dossier_id
            using errcode = 'check_violation', constraint = 'dossier_event_agenda';
    end if;
    return null;
end
$$;
create trigger keep_for_the_session after insert on dossier_event
    for each row execute function keep_for_the_session();

call secure_ministry_rows('committee_member', false);
call secure_ministry_rows('committee_session', false);
call secure_ministry_rows('agenda_item', false);
call secure_ministry_rows('committee_presence', false);
call secure_ministry_rows('committee_step', false);
call secure_ministry_rows('committee_conflict', false);
call secure_ministry_rows('committee_vote', false);
call secure_ministry_rows('agenda_outcome', true);
call secure_ministry_rows('committee_minutes', false);
create policy signed_in_person on committee_member as restrictive for insert with check (appointed_by = actor_id());
create policy signed_in_person on committee_session as restrictive for insert
    with check (convened_by = actor_id() and state = 'CONVENED');
create policy signed_in_person on agenda_item as restrictive for insert with check (added_by = actor_id() and live);
create policy signed_in_person on committee_presence as restrictive for insert with check (recorded_by = actor_id());
create policy signed_in_person on committee_step as restrictive for insert with check (actor = actor_id());
create policy signed_in_person on committee_conflict as restrictive for insert with check (recorded_by = actor_id());
create policy signed_in_person on committee_vote as restrictive for insert with check (person = actor_id());
create policy signed_in_person on agenda_outcome as restrictive for insert with check (recorded_by = actor_id());
create policy signed_in_person on committee_minutes as restrictive for insert with check (made_by = actor_id());
-- A membership ends once; an agenda is arranged until its session opens, and nothing taken from it is put back.
create policy ended_once on committee_member for update
    using ((select actor_side()) = 'ministry' and until is null) with check (until is not null);
create policy arranged_while_convened on agenda_item for update
    using ((select actor_side()) = 'ministry' and live
        and exists (select from committee_session s where s.id = session_id and s.state = 'CONVENED'))
    with check (true);

grant select, insert on committee_member, committee_session, agenda_item, committee_presence, committee_step,
    committee_conflict, committee_vote, agenda_outcome, committee_minutes to hawafiz_app;
grant update (until) on committee_member to hawafiz_app;
grant update (position, live) on agenda_item to hawafiz_app;
grant usage on sequence committee_session_sequence to hawafiz_app;
revoke execute on function in_conflict(uuid, uuid) from public;
