delete from user_sessions
where user_id = :user_id and (:but_sha256::bytea is null or token_sha256 <> :but_sha256)
