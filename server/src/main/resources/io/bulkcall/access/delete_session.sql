delete from user_sessions where token_sha256 = :token_sha256
