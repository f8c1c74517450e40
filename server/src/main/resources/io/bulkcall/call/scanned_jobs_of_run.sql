-- A bounded scan, for neither status nor outcome stands in an index: a page may hold fewer than there are, and names
-- where to go on.
with scanned as materialized (
    select business_id, id, status, outcome, phone, lead_id from outbound_call_jobs
    where business_id = :business_id and run_id = :run_id and id > :after
    order by id limit :scanned_max
),
page as materialized (
    select s.id from scanned s
    where (:status::text is null or s.status = :status)
        and (:outcome::text is null or s.outcome = :outcome)
        and (:pattern::text is null or s.phone like :phone_pattern or (
            select l.found_by from leads l where l.business_id = s.business_id and l.id = s.lead_id) like :pattern)
    order by s.id limit :limit
)
select j.*, 0 as last_not_before, s.last_id, s.size, case when j.status = 'queued' and j.reason is not null then (
    select nullif(q.not_before, 0) from job_queue q
    where q.business_id = :business_id and q.run_id = :run_id and q.not_before > 0 and q.job_id = j.id limit 1) end as not_before
from (select max(id) as last_id, count(*) as size from scanned) s
left join lateral (
    select d.* from page p
    cross join lateral (select * from shown_jobs d where d.business_id = :business_id and d.id = p.id limit 1) d
) j on true
order by j.id
