select count(*) from lead_lists where business_id = :business_id
