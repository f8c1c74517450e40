with made as (
    insert into outbound_call_jobs (business_id, lead_id, phone, created_at, script_id, script_version,
        ring_timeout_seconds, call_limit_seconds, deadline_at, forced)
    select :business_id, l.lead_id, l.phone, :now, :script_id, :script_version,
        :ring_timeout_seconds, :call_limit_seconds, :deadline_at, :forced
    from unnest(:lead_ids, :phones) with ordinality l (lead_id, phone, place)
    order by l.place
    returning id
)
insert into job_queue (business_id, run_id, not_before, job_id)
select :business_id, 0, 0, id from made
returning job_id
