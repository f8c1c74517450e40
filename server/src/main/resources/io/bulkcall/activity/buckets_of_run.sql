-- Jobs by when they were begun. Those behind the first in the queue that never was were not either: jobs are made in order of
-- dialling. One that was given back stands in the queue again, with begun ones behind it.
select floor(extract(epoch from j.started_at - :since) / :bucket_seconds)::int as bucket,
    count(*) as started, count(*) filter (where j.outcome = 'answered') as answered
from outbound_call_jobs j
where j.business_id = :business_id and j.run_id = :run_id and j.started_at is not null
    and j.id < coalesce((
        select q.job_id from job_queue q
        where q.business_id = :business_id and q.run_id = :run_id and q.not_before = 0
            and (select h.started_at from outbound_call_jobs h where h.business_id = :business_id and h.id = q.job_id) is null
        order by q.not_before, q.job_id limit 1), 9223372036854775807)
group by 1
