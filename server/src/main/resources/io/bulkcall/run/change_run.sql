update outbound_call_runs
set name = coalesce(:name, name), concurrency = coalesce(:concurrency, concurrency)
where business_id = :business_id and id = :run_id
