-- In the order of the numbers, so that two who bring the same ones wait for each other once and not for ever.
insert into leads (business_id, phone, name, external_id, time_zone, variables, created_at, updated_at)
select :business_id, g.phone, g.name, g.external_id, g.time_zone, g.variables::jsonb, :now, :now
from unnest(:phones::text[], :names::text[], :external_ids::text[], :time_zones::text[], :variables::text[])
    as g (phone, name, external_id, time_zone, variables)
order by g.phone
on conflict (business_id, phone) do nothing
returning id, phone
