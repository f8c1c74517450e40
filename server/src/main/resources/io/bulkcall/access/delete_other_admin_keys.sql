delete from api_keys where business_id = 0 and secret_sha256 <> :secret_sha256
