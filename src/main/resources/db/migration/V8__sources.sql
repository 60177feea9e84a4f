-- What other files say of a company's people, beside its payroll: the CNSS declaration of a month (e-BDS) and the annual
-- salaries return (état 9421). Kept as declared and never changed; no payroll month follows from them, since e-BDS carries
-- no IR and an annual return no months. A later file of the same month or year is a new version, and the earlier one stays.

create table ebds_declaration (
    import_id  uuid primary key,
    company_id uuid not null references company,
    month      integer not null check (month between 24000 and 26000),
    series     text not null check (series in ('A', 'B')),
    version    integer not null check (version > 0),
    known      integer not null,
    entrants   integer not null,
    days       bigint not null,
    pay        bigint not null,
    capped_pay bigint not null,
    constraint ebds_declaration_of_company unique (import_id, company_id),
    constraint ebds_declaration_version unique (company_id, month, series, version),
    constraint ebds_declaration_import foreign key (import_id, company_id) references payroll_import (id, company_id)
);
comment on column ebds_declaration.series is 'B is what the company declares; A what the CNSS filled in beforehand';
comment on column ebds_declaration.known is 'how many the CNSS knew before (B02)';
comment on column ebds_declaration.entrants is 'how many are declared for the first time (B04)';
comment on column ebds_declaration.pay is 'centimes';

create table ebds_line (
    import_id     uuid not null,
    line          integer not null,
    company_id    uuid not null,
    insured       text not null check (insured ~ '^\d{9}$'),
    cin_encrypted bytea,
    cin_token     bytea,
    person        text not null generated always as
        (case when insured = '000000000' then encode(cin_token, 'hex') else insured end) stored,
    name          text not null,
    days          smallint not null check (days between 0 and 26),
    pay           bigint not null check (pay >= 0),
    capped_pay    bigint not null check (capped_pay >= 0),
    situation     text check (situation in ('SO', 'DE', 'IT', 'IL', 'AT', 'CS', 'MS', 'MP')),
    entrant       boolean not null,
    primary key (import_id, line),
    constraint ebds_line_declaration foreign key (import_id, company_id)
        references ebds_declaration (import_id, company_id)
);
create index ebds_line_by_person on ebds_line (company_id, person);
comment on column ebds_line.person is 'as in employment: the CNSS number; while it is not known yet, the token of the CIN';

create table annual_return (
    import_id  uuid primary key,
    company_id uuid not null references company,
    year       smallint not null check (year between 2000 and 2100),
    version    integer not null check (version > 0),
    persons    integer not null,
    permanent  integer not null,
    rbi        bigint not null,
    ir         bigint not null,
    constraint annual_return_of_company unique (import_id, company_id),
    constraint annual_return_version unique (company_id, year, version),
    constraint annual_return_import foreign key (import_id, company_id) references payroll_import (id, company_id)
);
comment on column annual_return.rbi is 'revenu brut imposable of the permanent staff, centimes';
comment on column annual_return.ir is 'impôt sur le revenu withheld from it, centimes';

create table annual_line (
    import_id     uuid not null,
    list          text not null check (list in ('PERMANENT', 'OCCASIONAL', 'TRAINEES', 'DOCTORAL', 'EXEMPT')),
    position      integer not null,
    company_id    uuid not null,
    cnss          text not null check (cnss ~ '^\d{9}$'),
    cin_encrypted bytea,
    cin_token     bytea,
    person        text not null generated always as
        (case when cnss = '000000000' then encode(cin_token, 'hex') else cnss end) stored,
    last_name     text not null,
    first_name    text not null,
    rbi           bigint check (rbi >= 0),
    ir            bigint check (ir >= 0),
    days          smallint check (days between 0 and 366),
    reductions    smallint check (reductions >= 0),
    primary key (import_id, list, position),
    constraint annual_line_return foreign key (import_id, company_id) references annual_return (import_id, company_id)
);
create index annual_line_by_person on annual_line (company_id, person);

-- Of each month and year the version that stands. With the rights of whoever asks, so that row security holds.
create view ebds_standing with (security_invoker = true) as
    select distinct on (company_id, month) * from ebds_declaration
    where series = 'B' order by company_id, month, version desc;

create view annual_standing with (security_invoker = true) as
    select distinct on (company_id, year) * from annual_return order by company_id, year, version desc;

call secure_company_rows('ebds_declaration', 'company_id');
call secure_company_rows('ebds_line', 'company_id');
call secure_company_rows('annual_return', 'company_id');
call secure_company_rows('annual_line', 'company_id');

grant select, insert on ebds_declaration, ebds_line, annual_return, annual_line to hawafiz_app;
grant select on ebds_standing, annual_standing to hawafiz_app;
