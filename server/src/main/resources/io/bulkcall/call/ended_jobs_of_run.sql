-- A bounded scan, for the status stands in no index: a page may hold fewer than there are, and names where to go on.
with scanned as materialized (
    select id, status from outbound_call_jobs
    where business_id = :business_id and run_id = :run_id and id > :after
    order by id limit :scanned_max
),
page as materialized (
    select id from scanned where status = :status order by id limit :limit
)
select j.*, null::bigint as not_before, s.last_id, s.size
from (select max(id) as last_id, count(*) as size from scanned) s
left join lateral (
    select d.* from page p
    cross join lateral (select * from shown_jobs d where d.business_id = :business_id and d.id = p.id limit 1) d
) j on true
order by j.id
