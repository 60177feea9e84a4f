-- What somebody decided of a difference between the payroll and another source, with what both said then. Once one of them
-- says something else, it is another difference, and undecided.
create table difference_decision (
    id              uuid primary key,
    batch           uuid not null,
    company_id      uuid not null references company,
    source          text not null check (source in ('EBDS', 'ETAT_9421')),
    kind            text not null,
    period          integer not null,
    person          text not null,
    name            text not null,
    payroll_says    text,
    source_says     text,
    source_import   uuid not null,
    choice          text not null check (choice in ('KEEP', 'TAKE')),
    ground          text not null,
    decided_by      uuid not null,
    decided_by_name text not null,
    decided_at      timestamptz not null,
    constraint difference_decision_import
        foreign key (source_import, company_id) references payroll_import (id, company_id),
    constraint difference_decision_ground check (choice = 'TAKE' or ground <> '')
);
create index difference_decision_of on difference_decision (company_id, source, period, person, kind);
create index difference_decision_by_batch on difference_decision (batch);
comment on column difference_decision.batch is 'decided at once, by one click';
comment on column difference_decision.period is 'month number; of a year its December';

call secure_company_rows('difference_decision', 'company_id');
grant select, insert on difference_decision to hawafiz_app;

-- In what the months of the payroll and the e-BDS of these months differ, for months with an e-BDS; the payroll is known
-- by person and month, two employments of one month taken together.
create function ebds_differences(company uuid, first_month integer, last_month integer)
    returns table (kind text, period integer, person text, cnss text, name text, payroll_says text, source_says text,
        source_import uuid)
    stable language sql as
$$
with declared as (
    select month, import_id from ebds_standing
    where company_id = company and month between first_month and last_month),
said as (
    select d.month, d.import_id, coalesce(known.person, l.person) as person, l.insured, l.name, l.days, l.pay, l.situation
    from declared d join ebds_line l on l.import_id = d.import_id
    left join lateral (
        select e.person from employment e
        where (l.insured = '000000000' or e.cnss = '000000000') and e.company_id = company
            and e.cin_token = l.cin_token
        order by e.hired desc nulls last limit 1) known on true),
paid as (
    select m.month, e.person, max(e.cnss) as cnss, max(e.last_name || ' ' || e.first_name) as name, sum(m.days) as days,
        sum(m.rbi) as rbi, max(m.situation) as situation
    from payroll_month m join employment e on e.id = m.employment_id
    where m.company_id = company and m.month between first_month and last_month
        and m.month in (select month from declared)
    group by m.month, e.person)
select difference.kind, coalesce(p.month, s.month), coalesce(p.person, s.person), coalesce(p.cnss, s.insured),
    coalesce(p.name, s.name), difference.payroll_says, difference.source_says, d.import_id
from paid p
full join said s on s.month = p.month and s.person = p.person
join declared d on d.month = coalesce(p.month, s.month)
left join lateral (
    -- Of the employment of that month: who left may have been taken back since.
    select extract(year from e.exited) * 12 + extract(month from e.exited) - 1 as month, e.exited is null as never
    from employment e
    where s.situation in ('SO', 'DE') and e.company_id = company and e.person = coalesce(p.person, s.person)
        and (e.hired is null or extract(year from e.hired) * 12 + extract(month from e.hired) - 1 <= s.month)
    order by e.hired desc nulls last limit 1) left_in on true
cross join lateral (values
    ('MONTH_ONLY_IN_PAYROLL', s.month is null and p.days > 0, p.days::text, null),
    ('MONTH_ONLY_IN_EBDS', p.month is null and (s.days > 0 or s.pay > 0), null, s.days || ';' || s.pay),
    ('DAYS', least(p.days, 26) <> s.days, p.days::text, s.days::text),
    ('PAY', p.rbi <> s.pay, p.rbi::text, s.pay::text),
    ('SITUATION', p.month is not null and s.month is not null
        and case when p.situation in ('SO', 'DE') then null else p.situation end
            is distinct from case when s.situation in ('SO', 'DE') then null else s.situation end,
        p.situation, s.situation),
    ('EXIT', s.situation in ('SO', 'DE') and (left_in.never is not false or left_in.month > s.month), null, s.situation)
    ) difference (kind, differs, payroll_says, source_says)
where difference.differs
$$;

-- In what the sums of the payroll's months and the état 9421 of their year differ, where there is one.
create function annual_differences(company uuid, asked_year integer)
    returns table (kind text, period integer, person text, cnss text, name text, payroll_says text, source_says text,
        source_import uuid)
    stable language sql as
$$
with declared as (
    select import_id from annual_standing where company_id = company and year = asked_year),
said as (
    select coalesce(known.person, l.person) as person, max(l.cnss) as cnss, max(l.last_name || ' ' || l.first_name) as name, sum(l.rbi) as rbi, sum(l.ir) as ir
    from declared d join annual_line l on l.import_id = d.import_id
    left join lateral (
        select e.person from employment e
        where (l.cnss = '000000000' or e.cnss = '000000000') and e.company_id = company and e.cin_token = l.cin_token
        order by e.hired desc nulls last limit 1) known on true
    group by 1),
paid as (
    select e.person, max(e.cnss) as cnss, max(e.last_name || ' ' || e.first_name) as name, sum(m.rbi) as rbi,
        case when bool_and(m.ir is not null) then sum(m.ir) end as ir
    from payroll_month m join employment e on e.id = m.employment_id
    where m.company_id = company and m.month between asked_year * 12 and asked_year * 12 + 11
        and exists (select from declared)
    group by e.person)
select difference.kind, asked_year * 12 + 11, coalesce(p.person, s.person), coalesce(p.cnss, s.cnss),
    coalesce(p.name, s.name), difference.payroll_says, difference.source_says, d.import_id
from paid p
full join said s on s.person = p.person
cross join declared d
cross join lateral (values
    ('YEAR_ONLY_IN_PAYROLL', s.person is null and p.rbi > 0, p.rbi::text, null),
    ('YEAR_ONLY_IN_9421', p.person is null and s.rbi > 0, null, s.rbi::text),
    ('YEAR_RBI', p.rbi <> s.rbi, p.rbi::text, s.rbi::text),
    ('YEAR_IR', p.person is not null and s.ir is not null and p.ir is distinct from s.ir, p.ir::text, s.ir::text)
    ) difference (kind, differs, payroll_says, source_says)
where difference.differs
$$;

-- Both, by their source; periods are month numbers, of a year its December.
create function payroll_differences(company uuid, asked_source text, first_period integer, last_period integer)
    returns table (source text, kind text, period integer, person text, cnss text, name text, payroll_says text,
        source_says text, source_import uuid)
    stable language sql as
$$
select 'EBDS', d.* from ebds_differences(company, first_period, last_period) d where asked_source = 'EBDS'
union all
select 'ETAT_9421', d.*
from generate_series(first_period / 12, last_period / 12) year, annual_differences(company, year) d
where asked_source = 'ETAT_9421'
$$;
