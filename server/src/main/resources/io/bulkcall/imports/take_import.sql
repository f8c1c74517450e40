update imports
set lease_token = :lease_token, lease_until = :lease_until
where business_id = :business_id and id = :id and status = 'running' and (lease_until is null or lease_until < :now)
