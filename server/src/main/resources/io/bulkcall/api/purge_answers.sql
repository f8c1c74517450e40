delete from idempotency_keys
where (business_id, key_id, method, path, idempotency_key) in (
    select business_id, key_id, method, path, idempotency_key
    from idempotency_keys where created_at <= :since limit 10000)
