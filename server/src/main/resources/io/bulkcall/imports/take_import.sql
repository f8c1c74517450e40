-- Under the lock of lock_imports, so that of two nodes the second sees what the first has taken.
update imports i
set lease_token = :lease_token, lease_until = :lease_until, tries = tries + 1
where i.business_id = :business_id and i.id = :id and i.status = 'running'
    and (i.lease_until is null or i.lease_until < :now)
    and not exists (
        select 1 from imports o
        where o.business_id = i.business_id and o.status = 'running' and o.lease_until >= :now
            and o.lease_token is not null)
returning tries
