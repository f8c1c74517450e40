select count(*) from scripts where business_id = :business_id
