select exists (
    select 1 from outbound_call_runs
    where business_id = :business_id and script_id = :id and status in ('running', 'paused', 'stopping')
) or exists (
    select 1 from job_queue q join outbound_call_jobs j on j.business_id = q.business_id and j.id = q.job_id
    where q.business_id = :business_id and q.run_id = 0 and j.script_id = :id
) or exists (
    select 1 from slots s join outbound_call_jobs j on j.business_id = s.business_id and j.id = s.job_id
    where s.business_id = :business_id and j.script_id = :id
)
