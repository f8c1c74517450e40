-- Nothing if it is not queued.
with gone as (
    delete from job_queue where business_id = :business_id and run_id = :run_id and job_id = :job_id
    returning job_id
)
select finish_job(:business_id, job_id, 'cancelled', 'cancelled', 'hung_up', null, null, :now) from gone
