insert into user_sessions (token_sha256, user_id, created_at, expires_at)
values (:token_sha256, :user_id, :now, :expires_at)
