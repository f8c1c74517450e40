-- Calls of unknown outcome in runs that went on since then, by the runs' counters, and direct ones that ended since then.
select b.id as business_id, (
    select coalesce(sum(unknown), 0) from outbound_call_runs
    where business_id = b.id and unknown > 0 and (ended_at is null or ended_at > :since)
) + (
    select count(*) from (
        select outcome, ended_at from outbound_call_jobs
        where business_id = b.id and run_id is null order by id desc limit 1000) d
    where d.outcome = 'unknown' and d.ended_at > :since
) as calls
from unnest(:business_ids) b (id)
