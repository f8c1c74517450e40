-- What the creation of a run leaves behind, for many businesses at once. A claim reads no lead, so none is made.
with run as (
    insert into outbound_call_runs (business_id, name, status, concurrency, script_id, script_version,
        ring_timeout_seconds, call_limit_seconds, total, created_at)
    select b, 'run', 'running', 1000, 1, 1, 30, 600, :jobs, now() from unnest(:businesses) b
    returning business_id, id
), job as (
    insert into outbound_call_jobs (business_id, run_id, lead_id, phone, created_at)
    select business_id, id, n, '+97254' || lpad(n::text, 7, '0'), now()
    from run cross join generate_series(1, :jobs) n
    returning business_id, run_id, id
)
insert into job_queue (business_id, run_id, not_before, job_id) select business_id, run_id, 0, id from job
