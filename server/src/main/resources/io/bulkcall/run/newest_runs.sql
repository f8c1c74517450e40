select * from shown_runs
where business_id = :business_id and id < :before
    and (:status::text is null or status = :status)
    and (:pattern::text is null or lower(name) like :pattern)
    and (:created_by::text is null or created_by = :created_by)
order by id desc limit :limit
