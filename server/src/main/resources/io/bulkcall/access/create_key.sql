insert into api_keys (business_id, name, scopes, prefix, secret_sha256, created_at)
values (:business_id, :name, :scopes, :prefix, :secret_sha256, :now)
returning id
