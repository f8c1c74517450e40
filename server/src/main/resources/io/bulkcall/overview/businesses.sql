-- Newest first. What is queued in a run follows from its counters: the queue may be a million long.
select b.id, b.name, b.max_outbound_calls, count_active_outbound_calls(b.id) as active, r.running,
    r.unfinished - (
        select count(*) from slots s where s.business_id = b.id and s.job_id is not null and s.run_id <> 0
    ) + (select count(*) from job_queue q where q.business_id = b.id and q.run_id = 0) as queued
from businesses b
cross join lateral (
    select count(*) filter (where status = 'running') as running,
        coalesce(sum(total - answered - busy - no_answer - voicemail - rejected - failed - cancelled - unknown), 0) as unfinished
    from outbound_call_runs
    where business_id = b.id and status in ('running', 'paused', 'stopping')
) r
where :before::bigint is null or b.id < :before
order by b.id desc
limit :limit
