select count(*) from imports where business_id = :business_id
