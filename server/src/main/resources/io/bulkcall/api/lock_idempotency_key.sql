select pg_try_advisory_xact_lock(hashtextextended(
    concat_ws(' ', :business_id::text, :key_id::text, :method, :path, :idempotency_key), 0))
