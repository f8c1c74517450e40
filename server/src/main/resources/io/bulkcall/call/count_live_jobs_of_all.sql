select count(*) from slots where job_id is not null
