-- Where the company is paid. Appended; the newest stands.
create table bank_account (
    id               uuid primary key,
    company_id       uuid not null references company,
    rib_encrypted    bytea not null,
    rib_token        bytea not null,
    last_digits      text not null check (last_digits ~ '^\d{4}$'),
    declared_by      uuid not null,
    declared_by_name text not null,
    declared_at      timestamptz not null
);
create index bank_account_by_company on bank_account (company_id, id desc);
create index bank_account_by_token on bank_account (rib_token);
comment on column bank_account.rib_encrypted is '24 digits, AES-GCM under the portal''s key';
comment on column bank_account.rib_token is 'HMAC of the same: two companies with one account are found without reading it';

-- What a person is found by in the payrolls of several companies: keyed hashes of the numbers, and of parts of a number
-- with the name, against a slip of the pen. Made again whenever the payroll says something else of the person.
create table identity_token (
    employment_id uuid not null,
    company_id    uuid not null,
    kind          text not null check (kind in ('CNSS', 'CIN', 'NEAR_CNSS', 'NEAR_CIN')),
    token         bytea not null,
    primary key (employment_id, token),
    constraint identity_token_employment foreign key (employment_id, company_id) references employment (id, company_id)
);
create index identity_token_same on identity_token (token, company_id);
create index identity_token_by_company on identity_token (company_id);

call secure_company_rows('bank_account', 'company_id');
call secure_company_rows('identity_token', 'company_id');
create policy signed_in_person on bank_account as restrictive for insert with check (declared_by = actor_id());

grant select, insert on bank_account to hawafiz_app;
grant select, insert, delete on identity_token to hawafiz_app;
