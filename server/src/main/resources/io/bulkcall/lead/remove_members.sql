delete from lead_list_members where business_id = :business_id and list_id = :id and lead_id = any (:ids::bigint[])
