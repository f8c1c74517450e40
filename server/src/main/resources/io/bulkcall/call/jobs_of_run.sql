-- In order of dialling. The times before which jobs wait are read once for the page: the queue is not ordered by job.
with page as materialized (
    select * from shown_jobs
    where business_id = :business_id and run_id = :run_id and id > :after
    order by id limit :limit
),
waiting as materialized (
    select q.job_id, q.not_before from job_queue q
    where q.business_id = :business_id and q.run_id = :run_id and q.not_before > 0
        and q.job_id = any (array(select id from page where status = 'queued' and reason is not null))
)
select p.*, w.not_before from page p left join waiting w on w.job_id = p.id order by p.id
