-- In the order of the queue. Which of them are searched for stands in no index: a page may hold fewer than there are, and
-- names where to go on. One by one, for a plan that joins them otherwise reads the whole run.
with scanned as materialized (
    select not_before, job_id from job_queue
    where business_id = :business_id and run_id = :run_id and (not_before, job_id) > (:after_not_before, :after)
    order by not_before, job_id limit :scanned_max
),
page as materialized (
    select s.not_before, s.job_id from scanned s
    cross join lateral (
        select business_id, phone, lead_id from outbound_call_jobs where business_id = :business_id and id = s.job_id limit 1) o
    where :pattern::text is null or o.phone like :phone_pattern or (
        select l.found_by from leads l where l.business_id = o.business_id and l.id = o.lead_id) like :pattern
    order by s.not_before, s.job_id limit :limit
)
select j.*, last.not_before as last_not_before, last.job_id as last_id, (select count(*) from scanned) as size
from (select not_before, job_id from scanned order by not_before desc, job_id desc limit 1) last
left join lateral (
    select d.*, p.not_before from page p
    cross join lateral (select * from shown_jobs s where s.business_id = :business_id and s.id = p.job_id limit 1) d
) j on true
order by j.not_before, j.id
