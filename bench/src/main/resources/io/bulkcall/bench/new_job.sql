-- A direct call, each to a number of its own.
with job as (
    insert into outbound_call_jobs (business_id, lead_id, phone, created_at, script_id, script_version,
        ring_timeout_seconds, call_limit_seconds, deadline_at)
    values (:business, 1, '+97254' || lpad((random() * 1e9)::bigint::text, 10, '0'),
        now(), 1, 1, 30, 600, now() + interval '300 seconds')
    returning business_id, id
)
insert into job_queue (business_id, run_id, not_before, job_id) select business_id, 0, 0, id from job
returning job_id
