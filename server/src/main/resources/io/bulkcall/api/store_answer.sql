-- One that is there has outlived its day and waits for the purge.
insert into idempotency_keys
    (business_id, key_id, method, path, idempotency_key, body_sha256, status, content_type, body, created_at)
values (:business_id, :key_id, :method, :path, :idempotency_key, :body_sha256, :status, :content_type, :body, :now)
on conflict (business_id, key_id, method, path, idempotency_key) do update
set body_sha256 = excluded.body_sha256, status = excluded.status, content_type = excluded.content_type,
    body = excluded.body, created_at = excluded.created_at
