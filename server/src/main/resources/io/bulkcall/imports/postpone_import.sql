update imports
set lease_until = :lease_until, tries = greatest(tries - 1, 0)
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'running'
