-- In the order of the ids.
select l.id, l.phone, l.name, l.external_id, l.time_zone, l.variables, l.created_at, l.updated_at,
    j.last_outcome, j.last_called_at,
    n.list_ids, n.list_names
from unnest(:ids::bigint[]) with ordinality i (id, place)
join leads l on l.business_id = :business_id and l.id = i.id
cross join lateral (
    select max(started_at) as last_called_at,
        (array_agg(outcome order by id desc) filter (where started_at is not null and ended_at is not null))[1] as last_outcome
    from outbound_call_jobs
    where business_id = :business_id and lead_id = i.id
) j
cross join lateral (
    select coalesce(array_agg(o.id order by o.id), '{}') as list_ids, coalesce(array_agg(o.name order by o.id), '{}') as list_names
    from lead_list_members m
    join lead_lists o on o.business_id = :business_id and o.id = m.list_id
    where m.business_id = :business_id and m.lead_id = i.id
) n
order by i.place
