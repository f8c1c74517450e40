delete from scripts where business_id = :business_id and id = :id
