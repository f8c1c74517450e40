delete from user_links where user_id = :user_id
