-- The public halves of the keys under which letters were sealed, for ever: an old letter is still verified after its key was
-- replaced. The one published last is the one in use.
create table seal_key (
    kid          text primary key check (kid ~ '^[A-Za-z0-9_-]{43}$'),
    jwk          text not null check (jwk::jsonb ->> 'kid' = kid and jwk::jsonb ->> 'd' is null),
    published_at timestamptz not null
);
alter table seal_key enable row level security;
create policy keys_are_public on seal_key for select using (true);
create policy published_by_the_portal on seal_key for insert with check ((select actor_side()) = 'system');
grant select, insert on seal_key to hawafiz_app;

-- The letter of a decision: its very bytes, the seal over their hash, and a code that nobody guesses, under which anyone who
-- holds the letter may look it up. It stands on a signed decision and so on a determination made under adopted rules: no
-- simulation gets one. names are those the letter speaks of, so that it can be made again whatever payroll files say later.
create table decision_letter (
    decision_id uuid primary key,
    dossier_id  uuid not null,
    company_id  uuid not null,
    code        text not null constraint decision_letter_code unique check (code ~ '^[a-z2-7]{26}$'),
    names       jsonb not null,
    pdf         bytea not null,
    pdf_sha256  text not null,
    jws         text not null,
    kid         text not null references seal_key,
    made_at     timestamptz not null,
    constraint decision_letter_decision foreign key (decision_id, company_id) references decision (id, company_id),
    constraint decision_letter_dossier foreign key (decision_id, dossier_id) references decision (id, dossier_id),
    constraint decision_letter_hash check (pdf_sha256 = encode(sha256(pdf), 'hex'))
);
create index decision_letter_by_dossier on decision_letter (dossier_id, decision_id);

alter table decision_letter enable row level security;
create policy seen_by_the_ministry on decision_letter for select
    using ((select actor_side()) in ('ministry', 'system'));
create policy seen_by_its_company on decision_letter for select
    using ((select actor_side()) = 'company' and company_id = any (array(select my_companies())));
create policy made_by_the_portal on decision_letter for insert with check ((select actor_side()) = 'system');
grant select, insert on decision_letter to hawafiz_app;

-- What anybody may ask, with the owner's rights: nothing of persons, nothing of the company.

create function decision_is_known(asked_number text) returns boolean
    stable security definer set search_path = public, pg_temp language sql as
$$
select exists (
    select from lodgement n join decision_letter l on l.dossier_id = n.dossier_id where n.number = asked_number)
$$;

-- Who holds the letter has its code, and sees what it decides in sum.
create function verified_decision(asked_number text, asked_code text)
    returns table (measure text, exercice smallint, outcome text, granted bigint, deferred bigint, refused bigint,
        signed_at timestamptz, replaced boolean)
    stable security definer set search_path = public, pg_temp language sql as
$$
select d.measure, d.exercice, c.outcome,
    (select coalesce(sum(x.granted), 0)::bigint from decision_line x where x.decision_id = c.id),
    (select coalesce(sum(x.deferred), 0)::bigint from decision_line x where x.decision_id = c.id),
    (select coalesce(sum(x.refused), 0)::bigint from decision_line x where x.decision_id = c.id),
    c.signed_at,
    exists (select from decision later where later.dossier_id = c.dossier_id and later.id > c.id)
from lodgement n
join decision_letter l on l.dossier_id = n.dossier_id
join decision c on c.id = l.decision_id
join dossier d on d.id = l.dossier_id
where n.number = asked_number and l.code = asked_code
$$;

-- Whether a file is the letter of the number, and whether a later decision has taken its place. No row: it is not.
create function verified_file(asked_number text, asked_sha256 text) returns table (replaced boolean)
    stable security definer set search_path = public, pg_temp language sql as
$$
select exists (select from decision later where later.dossier_id = l.dossier_id and later.id > l.decision_id)
from lodgement n
join decision_letter l on l.dossier_id = n.dossier_id
where n.number = asked_number and l.pdf_sha256 = asked_sha256
$$;
