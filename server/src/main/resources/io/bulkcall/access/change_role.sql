update memberships set role = :role where business_id = :business_id and user_id = :user_id
