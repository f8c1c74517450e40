select l.in_use, l.free, greatest(r.unfinished - l.in_runs, 0) as queued
from (
    select count(job_id) as in_use, count(*) - count(job_id) as free,
        count(job_id) filter (where run_id > 0) as in_runs
    from slots
) l
cross join (
    select coalesce(sum(total - answered - busy - no_answer - voicemail - rejected - failed - cancelled - unknown), 0) as unfinished
    from outbound_call_runs
    where status in ('running', 'paused', 'stopping')
) r
