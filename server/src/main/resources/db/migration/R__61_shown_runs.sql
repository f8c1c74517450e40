-- A run as people see it. Nothing here grows with the length of the run: what is live is read from the lines, the rest
-- from counters, and the pace from the calls that were dialled last.
--
-- A run has more columns than it once had, which `create or replace` does not take in their place.
drop view if exists shown_runs;
create view shown_runs as
select r.*, live.dialing, live.calling, newest.calls as newest_calls, newest.since as newest_since,
    (select s.name from scripts s where s.business_id = r.business_id and s.id = r.script_id) as script_name
from outbound_call_runs r
cross join lateral (
    select count(*) filter (where l.status = 'dialing') as dialing, count(*) filter (where l.status = 'calling') as calling
    from (
        select (select j.status from outbound_call_jobs j where j.business_id = s.business_id and j.id = s.job_id) as status
        from slots s where s.business_id = r.business_id and s.run_id = r.id and s.job_id is not null) l
) live
cross join lateral (
    -- Jobs are made in order of dialling, so those before the first in the queue that was never begun are the newest calls.
    select count(*) as calls, min(j.ended_at) as since
    from (
        select o.ended_at, o.outcome from outbound_call_jobs o
        where o.business_id = r.business_id and o.run_id = r.id and r.status = 'running'
            and o.id < coalesce((
                select q.job_id from job_queue q
                where q.business_id = r.business_id and q.run_id = r.id and q.not_before = 0
                    and (select h.started_at from outbound_call_jobs h
                        where h.business_id = r.business_id and h.id = q.job_id) is null
                order by q.not_before, q.job_id limit 1), 9223372036854775807)
        order by o.id desc limit 50 + live.dialing + live.calling) j
    where j.ended_at is not null and j.outcome <> 'cancelled'
) newest;
