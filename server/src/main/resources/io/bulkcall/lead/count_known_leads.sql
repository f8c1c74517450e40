select count(*) from leads where business_id = :business_id and id = any (:ids::bigint[])
