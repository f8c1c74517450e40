-- What the creation of a run must write at the least: jobs and their places in the queue, in tables with the same keys.
with made as (
    insert into keyed_jobs (business_id, run_id, lead_id, phone, created_at)
    select business_id, 1, id, phone, now() from leads where business_id = :business order by id
    returning business_id, run_id, id
)
insert into keyed_queue (business_id, run_id, not_before, job_id) select business_id, run_id, 0, id from made
