select exists (select 1 from memberships where user_id = :user_id and business_id <> :business_id)
    or exists (select 1 from users where id = :user_id and platform)
