select j.*, (
    select nullif(q.not_before, 0) from job_queue q
    where j.status = 'queued' and j.reason is not null
        and q.business_id = j.business_id and q.run_id = coalesce(j.run_id, 0) and q.job_id = j.id
    limit 1) as not_before
from shown_jobs j
where j.business_id = :business_id and j.id = any (:job_ids)
order by j.id
