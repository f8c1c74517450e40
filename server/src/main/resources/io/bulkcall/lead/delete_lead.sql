delete from leads where business_id = :business_id and id = :id
