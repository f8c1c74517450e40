select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'uploads of', :business_id::text), 0))
