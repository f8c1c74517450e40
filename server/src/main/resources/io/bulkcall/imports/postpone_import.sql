update imports
set lease_until = :lease_until, tries = tries - 1
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'running'
