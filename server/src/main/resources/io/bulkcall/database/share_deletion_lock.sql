select pg_advisory_xact_lock_shared(hashtextextended(concat_ws(' ', 'deletions of', :business_id::text), 0))
