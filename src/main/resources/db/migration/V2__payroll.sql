-- One file accepted, whole. The same file twice is the same import.
create table payroll_import (
    id               uuid primary key,
    company_id       uuid not null references company,
    file_name        text not null,
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines            integer not null check (lines > 0),
    employees        integer not null,
    months           integer not null,
    first_month      integer not null,
    last_month       integer not null,
    imported_by      uuid not null,
    imported_by_name text not null,
    imported_at      timestamptz not null,
    constraint payroll_import_same_file unique (company_id, sha256),
    constraint payroll_import_of_company unique (id, company_id)
);

-- One employment of one person by one company; taken back later, the person has a second one.
create table employment (
    id            uuid primary key,
    company_id    uuid not null references company,
    cnss          text not null check (cnss ~ '^\d{9}$'),
    cin_encrypted bytea,
    cin_token     bytea,
    person        text not null generated always as
        (case when cnss = '000000000' then encode(cin_token, 'hex') else cnss end) stored,
    last_name     text not null,
    first_name    text not null,
    nationality   text,
    contract      text,
    hired         date,
    exited        date,
    exit_reason   text check (exit_reason in ('SO', 'DE')),
    dependants    smallint not null check (dependants >= 0),
    constraint employment_once unique nulls not distinct (company_id, person, hired),
    constraint employment_of_company unique (id, company_id),
    constraint employment_exit_after_hire check (exited >= hired)
);
comment on column employment.cin_encrypted is 'national identity number, AES-GCM under the portal''s key';
comment on column employment.person is 'the CNSS number; while it is not known yet, the token of the CIN';
comment on column employment.cin_token is 'HMAC of the same, to find a person without reading the number';

-- The month as it stands now. A row says of which company it is, and row security believes it: here and below, what it
-- hangs on must be of the same company. month counts from year 0: year * 12 + month - 1.
create table payroll_month (
    employment_id uuid not null,
    month         integer not null check (month between 24000 and 26000),
    company_id    uuid not null references company,
    site          text,
    rbi           bigint not null check (rbi >= 0),
    ir            bigint check (ir >= 0),
    days          smallint not null check (days between 0 and 31),
    situation     text check (situation in ('SO', 'DE', 'IT', 'IL', 'AT', 'CS', 'MS', 'MP')),
    import_id     uuid not null,
    primary key (employment_id, month),
    constraint payroll_month_employment foreign key (employment_id, company_id) references employment (id, company_id),
    constraint payroll_month_import foreign key (import_id, company_id) references payroll_import (id, company_id)
);
create index payroll_month_by_company on payroll_month (company_id, month);
comment on column payroll_month.rbi is 'revenu brut imposable, centimes';
comment on column payroll_month.ir is 'impôt sur le revenu withheld, centimes';

-- What a month said before a later file corrected it: appended by the database itself, never changed.
create table payroll_month_past (
    like payroll_month,
    replaced_by uuid not null references payroll_import
);

create function keep_past_month() returns trigger
    security definer set search_path = public, pg_temp language plpgsql as
$$
begin
    insert into payroll_month_past select old.*, new.import_id;
    return new;
end
$$;
create trigger keep_past_month after update on payroll_month for each row execute function keep_past_month();

call secure_company_rows('payroll_import', 'company_id');
call secure_company_rows('employment', 'company_id');
call secure_company_rows('payroll_month', 'company_id');
call secure_company_rows('payroll_month_past', 'company_id');

grant select, insert on payroll_import to hawafiz_app;
grant select, insert, update on employment, payroll_month to hawafiz_app;
grant select on payroll_month_past to hawafiz_app;
