-- Who becomes or stops being one of the platform's people comes here first: the first must be alone, the last must stay.
select pg_advisory_xact_lock(7165003)
