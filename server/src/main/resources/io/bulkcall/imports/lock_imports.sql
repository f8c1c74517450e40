select pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', 'imports of', :business_id::text), 0))
