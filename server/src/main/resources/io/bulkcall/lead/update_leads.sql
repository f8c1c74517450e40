-- A lead whose number is to become another lead's is left as it is.
update leads l
set phone = g.phone, name = g.name, external_id = g.external_id, time_zone = g.time_zone,
    variables = g.variables::jsonb, updated_at = :now
from unnest(:ids::bigint[], :phones::text[], :names::text[], :external_ids::text[], :time_zones::text[], :variables::text[])
    as g (id, phone, name, external_id, time_zone, variables)
where l.business_id = :business_id and l.id = g.id
    and (l.phone = g.phone
        or not exists (select 1 from leads o where o.business_id = :business_id and o.phone = g.phone and o.id <> g.id))
