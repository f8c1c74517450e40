-- By id, or a page of those that match.
select l.id, l.phone, l.name, l.external_id, l.time_zone, l.variables, l.created_at, l.updated_at,
    j.last_outcome, j.last_called_at,
    array(select m.list_id from lead_list_members m
        where m.business_id = l.business_id and m.lead_id = l.id order by m.list_id) as list_ids
from leads l
cross join lateral (
    select max(started_at) as last_called_at,
        (array_agg(outcome order by id desc) filter (where started_at is not null and ended_at is not null))[1] as last_outcome,
        case when bool_or(status in ('dialing', 'calling')) then 'live'
            when bool_or(status = 'queued') then 'queued'
            when bool_or(started_at is not null) then 'called'
            else 'never_called' end as status
    from outbound_call_jobs
    where business_id = l.business_id and lead_id = l.id
) j
where l.business_id = :business_id
    and (:id::bigint is null or l.id = :id)
    and (:before::bigint is null or l.id < :before)
    and (:external_id::text is null or l.external_id = :external_id)
    and (:list_id::bigint is null or exists (
        select 1 from lead_list_members m
        where m.business_id = l.business_id and m.list_id = :list_id and m.lead_id = l.id))
    and (:pattern::text is null or l.name ilike :pattern or l.external_id ilike :pattern or l.phone like :phone_pattern)
    and (:status::text is null or j.status = :status)
order by l.id desc
limit :limit
