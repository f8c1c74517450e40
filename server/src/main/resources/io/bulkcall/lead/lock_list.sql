select id from lead_lists where business_id = :business_id and id = :id for no key update
