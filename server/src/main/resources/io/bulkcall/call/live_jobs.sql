-- Of one run, or of all and direct calls too.
select j.*, null::bigint as not_before
from slots s
cross join lateral (select * from shown_jobs j where j.business_id = s.business_id and j.id = s.job_id limit 1) j
where s.business_id = :business_id and s.job_id is not null
    and (:run_id::bigint is null or s.run_id = :run_id)
    and (:status::text is null or j.status = :status)
order by j.id
