select count(*) from job_queue where business_id = :business_id and run_id = 0
