-- A file somebody sent, from its arrival to what became of it. Its bytes are in the file store, under their hash.
create table payroll_upload (
    id           uuid primary key,
    company_id   uuid not null references company,
    file_name    text not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        bigint not null check (bytes >= 0),
    kind         text not null,
    state        text not null check (state in
        ('WAITING', 'READING', 'MAPPING', 'REFUSED', 'ACCEPTED', 'KNOWN', 'CANCELLED', 'FAILED')),
    lines        bigint not null default 0,
    bytes_read   bigint not null default 0,
    faults       bigint not null default 0,
    attempts     smallint not null default 0,
    layout       jsonb,
    mapping_id   uuid,
    import_id    uuid,
    sent_by      uuid not null,
    sent_by_name text not null,
    sent_at      timestamptz not null,
    ended_at     timestamptz,
    file_kept    boolean not null default true,
    constraint payroll_upload_of_company unique (id, company_id),
    constraint payroll_upload_import foreign key (import_id, company_id) references payroll_import (id, company_id)
);
create index payroll_upload_by_company on payroll_upload (company_id, id);
create index payroll_upload_by_file on payroll_upload (sha256) where file_kept;
comment on column payroll_upload.attempts is 'how often a reading of it began: a file that stops the portal is not read for ever';
comment on column payroll_upload.layout is 'of a table: its headers, and the first values under each';

-- Whose turn it is: a row is held (for update) by the transaction that reads and loads the file, and goes with it. When
-- a portal stops, its rows are free again, and another reads those files from their start.
create table payroll_turn (
    upload_id  uuid primary key,
    company_id uuid not null,
    constraint payroll_turn_upload foreign key (upload_id, company_id) references payroll_upload (id, company_id)
);
create index payroll_turn_by_company on payroll_turn (company_id, upload_id);

-- Everything that is wrong with a file. Written as reading goes on; the sentences are made when somebody reads them.
create table payroll_upload_fault (
    upload_id  uuid not null,
    number     bigint not null,
    company_id uuid not null,
    line       bigint not null,
    place      text,
    value      text,
    code       text not null,
    figures    jsonb not null,
    primary key (upload_id, number),
    constraint payroll_upload_fault_upload foreign key (upload_id, company_id) references payroll_upload (id, company_id)
);

-- What the columns of a firm's own files mean, by their headers.
create table payroll_mapping (
    id             uuid primary key,
    company_id     uuid not null references company,
    headers_sha256 text not null check (headers_sha256 ~ '^[0-9a-f]{64}$'),
    headers        text[] not null,
    columns        text[] not null,
    chosen_by      uuid not null,
    chosen_by_name text not null,
    chosen_at      timestamptz not null,
    constraint payroll_mapping_once unique (company_id, headers_sha256)
);

alter table payroll_import add column kind text not null default 'PAYROLL_CSV';
alter table payroll_import alter column kind drop default;

-- The months one file corrected.
create index payroll_month_past_by_import on payroll_month_past (replaced_by, employment_id, month);

call secure_company_rows('payroll_upload', 'company_id');
call secure_company_rows('payroll_turn', 'company_id');
call secure_company_rows('payroll_upload_fault', 'company_id');
call secure_company_rows('payroll_mapping', 'company_id');

grant select, insert, update on payroll_upload, payroll_mapping to hawafiz_app;
grant select, insert, delete on payroll_upload_fault to hawafiz_app;
-- To hold a row asks for the right to update it.
grant select, insert, update, delete on payroll_turn to hawafiz_app;
