select count(*) from outbound_call_runs
where business_id = :business_id
    and (:status::text is null or status = :status)
    and (:pattern::text is null or lower(name) like :pattern)
    and (:created_by::text is null or created_by = :created_by)
