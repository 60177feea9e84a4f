-- What dossier-lives.sql works with, for one connection.
create temporary table life (
    number     bigint primary key,
    dossier_id uuid not null,
    company_id uuid not null,
    state      text not null,
    at         timestamptz not null,
    assignee   integer not null
);
create temporary table life_line (
    dossier_id uuid not null,
    position   integer not null,
    cnss       text not null,
    granted    bigint not null,
    refused    bigint not null
);

-- The way to each state, up to what a session has to be held for.
create temporary table way (state text, step integer, action text, from_state text, to_state text, days integer);
insert into way values
    ('LODGED', 1, 'LODGE', 'DRAFT', 'LODGED', 0),
    ('INCOMPLETE', 1, 'LODGE', 'DRAFT', 'LODGED', 0),
    ('INCOMPLETE', 2, 'DECLARE_INCOMPLETE', 'LODGED', 'INCOMPLETE', 2),
    ('RETURNED', 1, 'LODGE', 'DRAFT', 'LODGED', 0),
    ('RETURNED', 2, 'DECLARE_INCOMPLETE', 'LODGED', 'INCOMPLETE', 2),
    ('RETURNED', 3, 'RETURN', 'INCOMPLETE', 'RETURNED', 33),
    ('WITHDRAWN', 1, 'LODGE', 'DRAFT', 'LODGED', 0),
    ('WITHDRAWN', 2, 'WITHDRAW', 'LODGED', 'WITHDRAWN', 1),
    ('UNDER_REVIEW', 1, 'LODGE', 'DRAFT', 'LODGED', 0),
    ('UNDER_REVIEW', 2, 'DECLARE_COMPLETE', 'LODGED', 'UNDER_REVIEW', 2),
    ('COMPLEMENT_REQUESTED', 1, 'LODGE', 'DRAFT', 'LODGED', 0),
    ('COMPLEMENT_REQUESTED', 2, 'DECLARE_COMPLETE', 'LODGED', 'UNDER_REVIEW', 2),
    ('COMPLEMENT_REQUESTED', 3, 'REQUEST_COMPLEMENT', 'UNDER_REVIEW', 'COMPLEMENT_REQUESTED', 9);
insert into way
    select state, step, action, from_state, to_state, days
    from unnest('{PROPOSED,APPROVED,PARTIALLY_APPROVED,REJECTED,IN_PAYMENT,PAID,APPEALED}'::text[]) state,
        (values (1, 'LODGE', 'DRAFT', 'LODGED', 0), (2, 'DECLARE_COMPLETE', 'LODGED', 'UNDER_REVIEW', 2),
            (3, 'PROPOSE', 'UNDER_REVIEW', 'PROPOSED', 16)) steps (step, action, from_state, to_state, days);

-- One more id of a kind, whose time is the given one.
create function pg_temp.made_id(at timestamptz, kind integer, number bigint) returns uuid
    immutable language sql as
$$
select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
    || '8' || lpad(to_hex(number), 15, '0'))::uuid
$$;

insert into seal_key values (repeat('b', 43), '{"kid":"' || repeat('b', 43) || '"}', '2031-01-01');
insert into committee_member select id, id, id, 'Membre', '2031-01-01', null, id, 'Membre', '2031-01-01'
    from (values ('00000000-0000-7000-8000-000000000009'::uuid)) member (id);
insert into reviewer select pg_temp.made_id('2031-01-01', 9, i), 'Instructeur ' || i, '2031-01-01'
    from generate_series(0, 29) i;
create temporary sequence sitting;
