select count(*) from memberships where business_id = :business_id
