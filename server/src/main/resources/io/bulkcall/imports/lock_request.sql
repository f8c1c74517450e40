select pg_try_advisory_xact_lock(hashtextextended(
    concat_ws(' ', 'import', :business_id::text, :key_id::text, :idempotency_key), 0))
