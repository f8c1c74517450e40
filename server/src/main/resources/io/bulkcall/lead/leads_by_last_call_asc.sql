-- Those that were called. A job's first attempt says when it was begun; of several jobs of a lead the last one counts.
select l.id
from call_attempts a
join outbound_call_jobs j on j.business_id = a.business_id and j.id = a.job_id
join matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l on l.id = j.lead_id
where a.business_id = :business_id and a.attempt_no = 1
    and a.claimed_at >= :after_at and (a.claimed_at, l.id) > (:after_at, :after_id::bigint)
    and not exists (
        select 1 from outbound_call_jobs o
        where o.business_id = :business_id and o.lead_id = j.lead_id and o.id <> j.id
            and (o.started_at, o.id) > (j.started_at, j.id))
order by a.claimed_at asc, l.id asc
limit :limit
