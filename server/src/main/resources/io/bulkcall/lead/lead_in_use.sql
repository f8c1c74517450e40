select exists (
    select 1 from outbound_call_jobs
    where business_id = :business_id and lead_id = :id and status in ('queued', 'dialing', 'calling'))
