select exists (select 1 from lead_lists where business_id = :business_id and id = :id)
