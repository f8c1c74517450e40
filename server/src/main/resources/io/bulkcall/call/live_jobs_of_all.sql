-- The longest first. No index leads there, for it would cost every claim: a line is few bytes, and its job is read only if
-- it is on the page.
select b.name as business_name, b.time_zone,
    (select r.name from outbound_call_runs r where r.business_id = l.business_id and r.id = j.run_id) as run_name,
    j.*, null::bigint as not_before
from (
    select business_id, job_id, claimed_at from slots
    where job_id is not null and (claimed_at, business_id, job_id) > (:since, :business_id, :job_id)
    order by claimed_at, business_id, job_id
    limit :limit
) l
join businesses b on b.id = l.business_id
cross join lateral (select * from shown_jobs j where j.business_id = l.business_id and j.id = l.job_id limit 1) j
order by l.claimed_at, l.business_id, l.job_id
