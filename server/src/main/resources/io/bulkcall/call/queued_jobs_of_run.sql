with page as materialized (
    select not_before, job_id from job_queue
    where business_id = :business_id and run_id = :run_id and (not_before, job_id) > (:after_not_before, :after)
    order by not_before, job_id limit :limit
)
select j.*, p.not_before
from page p
cross join lateral (select * from shown_jobs s where s.business_id = :business_id and s.id = p.job_id limit 1) j
order by p.not_before, p.job_id
