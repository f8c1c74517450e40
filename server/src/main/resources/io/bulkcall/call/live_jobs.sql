-- Of one run, or of all and direct calls too.
select j.*, null::bigint as not_before
from slots s
cross join lateral (select * from shown_jobs j where j.business_id = s.business_id and j.id = s.job_id limit 1) j
where s.business_id = :business_id and s.job_id is not null
    and (:run_id::bigint is null or s.run_id = :run_id)
    and (:status::text is null or j.status = :status)
    and (:outcome::text is null or j.outcome = :outcome)
    and (:pattern::text is null or j.phone like :phone_pattern or (
        select l.found_by from leads l where l.business_id = j.business_id and l.id = j.lead_id) like :pattern)
order by j.id
