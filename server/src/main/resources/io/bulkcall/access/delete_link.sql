delete from user_links where token_sha256 = :token_sha256
