select count(*)
from leads l
cross join lateral (
    select case when bool_or(status in ('dialing', 'calling')) then 'live'
            when bool_or(status = 'queued') then 'queued'
            when bool_or(started_at is not null) then 'called'
            else 'never_called' end as status
    from outbound_call_jobs
    where business_id = l.business_id and lead_id = l.id and :status::text is not null
) j
where l.business_id = :business_id
    and (:external_id::text is null or l.external_id = :external_id)
    and (:list_id::bigint is null or exists (
        select 1 from lead_list_members m
        where m.business_id = l.business_id and m.list_id = :list_id and m.lead_id = l.id))
    and (:pattern::text is null or l.name ilike :pattern or l.external_id ilike :pattern or l.phone like :phone_pattern)
    and (:status::text is null or j.status = :status)
