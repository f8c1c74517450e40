delete from api_keys where business_id = :business_id and id = :id
