-- Nothing if it is not queued. Where it stands in the queue is looked up first: nearly always at 0, and a run may have a
-- million places there.
with place as materialized (
    select not_before from (
        select not_before from job_queue
        where business_id = :business_id and run_id = :run_id and not_before = 0 and job_id = :job_id
        union all
        select not_before from job_queue
        where business_id = :business_id and run_id = :run_id and not_before > 0 and job_id = :job_id) q
    limit 1
),
gone as (
    delete from job_queue
    where business_id = :business_id and run_id = :run_id and not_before = (select not_before from place) and job_id = :job_id
    returning job_id
),
noted as (
    insert into call_events (business_id, job_id, attempt_no, at, kind, source)
    select :business_id, g.job_id, j.attempt_no, :now, 'cancelled', 'operator'
    from gone g join outbound_call_jobs j on j.business_id = :business_id and j.id = g.job_id
)
select finish_job(:business_id, job_id, 'cancelled', 'cancelled', :reason, null, null, :now) from gone
