select outcome is not null from call_attempts
where business_id = :business_id and job_id = :job_id and attempt_no = :attempt_no
