-- All lines and all runs that go on: none of it grows with what was called before.
select b.businesses, b.lines, l.active, l.answered, r.running, r.unfinished - l.in_runs as queued_in_runs
from (
    select count(*) as businesses, coalesce(sum(max_outbound_calls), 0) as lines from businesses
) b
cross join (
    select count(*) as active, count(*) filter (where s.run_id <> 0) as in_runs,
        count(*) filter (where a.progress = 3) as answered
    from slots s
    join call_attempts a on a.business_id = s.business_id and a.job_id = s.job_id and a.attempt_no = s.attempt_no
    where s.job_id is not null
) l
cross join (
    select count(*) filter (where status = 'running') as running,
        coalesce(sum(total - answered - busy - no_answer - voicemail - rejected - failed - cancelled - unknown), 0) as unfinished
    from outbound_call_runs
    where status in ('running', 'paused', 'stopping')
) r
