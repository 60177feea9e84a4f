-- Who is acting is told to the database at every acquisition of a connection (identity.ActorConnection):
-- hawafiz.actor is the person, hawafiz.side is 'company', 'ministry', 'system' or 'none'. Nothing told: nothing seen.

create function actor_id() returns uuid
    stable language sql as
$$ select nullif(current_setting('hawafiz.actor', true), '')::uuid $$;

create function actor_side() returns text
    stable language sql as
$$ select coalesce(nullif(current_setting('hawafiz.side', true), ''), 'none') $$;

create table company (
    id               uuid primary key,
    ice              text not null constraint company_ice_unique unique check (ice ~ '^\d{15}$'),
    name             text not null check (name <> ''),
    fiscal_id        text not null check (fiscal_id ~ '^\d{7,8}$'),
    cnss_affiliation text not null constraint company_cnss_unique unique check (cnss_affiliation ~ '^\d{7}$'),
    trade_register   text,
    registered_at    timestamptz not null
);

-- A person may act for a company from the day a mandate is granted until it is revoked.
create table mandate (
    id         uuid primary key,
    company_id uuid not null references company,
    person     uuid not null,
    granted_at timestamptz not null,
    granted_by uuid,
    revoked_at timestamptz check (revoked_at >= granted_at)
);
create unique index one_live_mandate on mandate (person, company_id) where revoked_at is null;

-- The companies the acting person may act for. With the owner's rights: the mandates themselves are under row security.
create function my_companies() returns setof uuid
    stable security definer set search_path = public, pg_temp language sql as
$$ select company_id from mandate where person = actor_id() and revoked_at is null $$;

-- What a company declares of itself; the facts on which the conditions on the company are decided.
create table declaration (
    company_id       uuid primary key references company,
    filieres         text[] not null default '{}',
    activities       text[] not null default '{}',
    operation_start  date,
    tax_certificate  date,
    cnss_certificate date,
    other_aid        boolean,
    version          integer not null
);

create table turnover (
    company_id uuid not null references declaration,
    year       smallint not null check (year between 2000 and 2100),
    total      bigint not null check (total >= 0),
    export     bigint not null check (export >= 0),
    primary key (company_id, year),
    constraint turnover_export_within_total check (export <= total)
);
comment on column turnover.total is 'centimes';
comment on column turnover.export is 'centimes';

create table site (
    company_id uuid not null references declaration,
    code       text not null check (code <> ''),
    region     text not null,
    p2i        text,
    primary key (company_id, code)
);

-- Row security. A company's people see and change their own company's rows; the ministry sees all and changes none of a
-- company's facts; the portal's own jobs act as 'system'. A policy reads the actor once per statement, not once per row.
create procedure secure_company_rows(target regclass, key name)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format(
        'create policy seen on %s for select using ('
        '(select actor_side()) in (''ministry'', ''system'')'
        ' or ((select actor_side()) = ''company'' and %I = any (array(select my_companies()))))', target, key);
    execute format(
        'create policy changed_by_its_company on %s for all using ('
        '(select actor_side()) = ''system'''
        ' or ((select actor_side()) = ''company'' and %I = any (array(select my_companies()))))', target, key);
end
$$;

call secure_company_rows('company', 'id');
call secure_company_rows('declaration', 'company_id');
call secure_company_rows('turnover', 'company_id');
call secure_company_rows('site', 'company_id');
call secure_company_rows('mandate', 'company_id');

grant usage on schema public to hawafiz_app;
grant select, insert on company, mandate to hawafiz_app;
grant update (revoked_at) on mandate to hawafiz_app;
grant select, insert, update on declaration to hawafiz_app;
grant select, insert, update, delete on turnover, site to hawafiz_app;
