select count(*) from lead_lists l
where l.business_id = :business_id
    and (:pattern::text is null or lower(l.name) like :pattern)
    and (:name::text is null or l.name = :name)
