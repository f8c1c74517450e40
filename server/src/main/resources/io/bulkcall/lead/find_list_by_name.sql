select id from lead_lists where business_id = :business_id and name = :name
