select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'deletions of', :business_id::text), 0))
