update imports
set lease_token = :lease_token, lease_until = :lease_until, tries = tries + 1
where business_id = :business_id and id = :id and status = 'running' and (lease_until is null or lease_until < :now)
returning tries
