-- Who did what, when, to what: intentions, not rows. Appended; the application may neither change nor delete.
create table journal_entry (
    id         uuid primary key,
    at         timestamptz not null,
    actor      uuid,
    actor_name text not null,
    action     text not null,
    company_id uuid,
    subject    uuid not null,
    details    jsonb not null
);
create index journal_entry_by_subject on journal_entry (subject, id);
create index journal_entry_by_company on journal_entry (company_id, id);

alter table journal_entry enable row level security;
create policy appended on journal_entry for insert with check (
    actor is not distinct from (select actor_id())
    and ((select actor_side()) in ('ministry', 'system')
        or ((select actor_side()) = 'company' and company_id = any (array(select my_companies())))));
create policy seen on journal_entry for select using (
    (select actor_side()) in ('ministry', 'system')
    or ((select actor_side()) = 'company' and company_id = any (array(select my_companies()))));

grant select, insert on journal_entry to hawafiz_app;
