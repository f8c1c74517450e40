select count(*) from outbound_call_jobs
where business_id = :business_id
    and (:lead_id::bigint is null or lead_id = :lead_id)
    and (not :ended_only or id <> all (array(
        select s.job_id from slots s where s.business_id = :business_id and s.job_id is not null)))
