-- Newest first.
with page as materialized (
    select * from shown_jobs
    where business_id = :business_id and id < :before
        and (not :ended_only or id <> all (array(
            select s.job_id from slots s where s.business_id = :business_id and s.job_id is not null)))
    order by id desc limit :limit
)
select p.*, case when p.status = 'queued' and p.reason is not null then (
    select nullif(q.not_before, 0) from job_queue q
    where q.business_id = :business_id and q.run_id = coalesce(p.run_id, 0) and q.job_id = p.id limit 1) end as not_before
from page p
order by p.id desc
