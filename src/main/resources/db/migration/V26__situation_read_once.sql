-- A lodging reads its frozen situation once, and builds of it only the two members the work list asks for: its employees, nearly
-- all of it, are passed over. Three times the whole of it took longer than everything else a lodging tells the database.
create or replace function work_item_of(dossier uuid) returns setof work_item
    stable language sql as
$$
select l.dossier_id, l.company_id, l.number, d.measure, d.exercice, d.state, l.lodged_at, l.capped, l.payable, l.for_humans,
    array(select jsonb_array_elements_text(coalesce(frozen.filieres, '[]'))),
    array(select distinct site ->> 'region' from jsonb_array_elements(frozen.sites) site where site ->> 'region' is not null),
    array(select distinct site ->> 'p2i' from jsonb_array_elements(frozen.sites) site where site ->> 'p2i' is not null),
    null::uuid, null::text
from lodgement l
join public.dossier d on d.id = l.dossier_id
join determination f on f.id = l.determination_id
cross join lateral (
    select company -> 'filieres' as filieres, coalesce(sites, '[]') as sites
    from json_to_record(f.situation::json) as parsed (company jsonb, sites jsonb)) frozen
where l.dossier_id = work_item_of.dossier
$$;
