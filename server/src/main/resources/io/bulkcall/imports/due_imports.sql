-- Those that nobody works at, the oldest first. Of a business one, if no other of it is being worked at: two at once
-- would wait for each other's numbers.
select due.business_id, due.id
from (
    select distinct on (i.business_id) i.business_id, i.id, i.created_at
    from imports i
    where i.status = 'running' and (i.lease_until is null or i.lease_until < :now) and i.bytes_total <= :bytes_max
        and not exists (
            select 1 from imports o
            where o.business_id = i.business_id and o.status = 'running' and o.lease_until >= :now
                and o.lease_token is not null)
    order by i.business_id, i.id) due
order by due.created_at, due.business_id
limit 50
