insert into user_links (token_sha256, kind, user_id, business_id, created_at, expires_at)
values (:token_sha256, :kind, :user_id, :business_id, :now, :expires_at)
