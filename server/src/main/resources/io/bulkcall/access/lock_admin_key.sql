-- Two nodes that start at once must not both make a key; any number will do that nobody else locks.
select pg_advisory_xact_lock(7165002)
