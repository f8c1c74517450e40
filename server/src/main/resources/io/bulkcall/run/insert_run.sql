insert into outbound_call_runs (business_id, id, name, status, concurrency, script_id, script_version,
    ring_timeout_seconds, call_limit_seconds, total, created_by, created_at)
values (:business_id, :run_id, coalesce(:name, 'Run ' || :run_id::bigint), 'running', :concurrency, :script_id, :script_version,
    :ring_timeout_seconds, :call_limit_seconds, :total, :created_by, :now)
