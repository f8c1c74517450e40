select id, business_id, scopes from api_keys where secret_sha256 = :secret_sha256
