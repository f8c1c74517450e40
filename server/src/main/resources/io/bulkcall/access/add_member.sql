insert into memberships (business_id, user_id, role, created_at)
values (:business_id, :user_id, :role, :now)
