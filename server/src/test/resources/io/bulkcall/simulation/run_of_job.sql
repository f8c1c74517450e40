select coalesce(run_id, 0) from outbound_call_jobs where business_id = :business_id and id = :job_id
