-- One row per violation in one business; none when all is well. Numbered as in the design, where they stand there.
with job as (select * from outbound_call_jobs where business_id = :business_id),
run as (select * from outbound_call_runs where business_id = :business_id),
line as (select * from slots where business_id = :business_id),
queued as (select * from job_queue where business_id = :business_id),
attempt as (select * from call_attempts where business_id = :business_id),
live as (select * from job where status in ('dialing', 'calling')),
counted as (
    select run_id, count(*) as total,
        count(*) filter (where outcome = 'answered') as answered,
        count(*) filter (where outcome = 'busy') as busy,
        count(*) filter (where outcome = 'no_answer') as no_answer,
        count(*) filter (where outcome = 'voicemail') as voicemail,
        count(*) filter (where outcome = 'rejected') as rejected,
        count(*) filter (where outcome = 'failed') as failed,
        count(*) filter (where outcome = 'cancelled') as cancelled,
        count(*) filter (where outcome = 'unknown') as unknown
    from job where run_id is not null group by run_id
)
select 'I1: ' || count(*) || ' live calls, limit ' || max(b.max_outbound_calls) as violation
from live join businesses b on b.id = live.business_id
having count(*) > max(b.max_outbound_calls)

union all
select 'I2: job ' || j.id || ' counts ' || j.attempts || ' attempts and has ' || count(a.job_id)
from job j left join attempt a on a.job_id = j.id and a.outcome is distinct from 'not_placed'
group by j.id, j.attempts having j.attempts <> count(a.job_id)
union all
select 'I2: job ' || j.id || ' is at attempt ' || j.attempt_no || ' of ' || count(a.job_id)
from job j left join attempt a on a.job_id = j.id
group by j.id, j.attempt_no having j.attempt_no <> count(a.job_id)

union all
select 'I3: ' || phone || ' is live ' || count(*) || ' times' from live group by phone having count(*) > 1
union all
select 'I3: ' || coalesce(l.phone, n.phone) || case when n.phone is null then ' is live, not among the live numbers' else ' is no longer live' end
from live l
full join (select phone from live_numbers where business_id = :business_id and free_at = 'infinity') n on n.phone = l.phone
where l.phone is null or n.phone is null

union all
select 'I5: job ' || l.id || ' is ' || l.status || ' without a line of its own'
from live l
where 1 <> (select count(*) from line s
    where s.job_id = l.id and s.attempt_no = l.attempt_no and s.dial_lock_token = l.dial_lock_token
        and s.run_id = coalesce(l.run_id, 0) and s.check_at is not null)
union all
select 'I5: line ' || s.slot_no || ' is held by job ' || s.job_id || ', which is not live'
from line s where s.job_id is not null and not exists (select 1 from live l where l.id = s.job_id)
union all
select 'I5: line ' || s.slot_no || ' is free and not empty'
from line s
where s.job_id is null and (s.attempt_no is not null or s.dial_lock_token is not null or s.check_at is not null or s.end_wanted)
union all
select 'I5: attempt ' || a.attempt_no || ' of job ' || a.job_id || ' is open, and its job not live with it'
from attempt a
where a.progress < 9 and not exists (select 1 from live l where l.id = a.job_id and l.attempt_no = a.attempt_no)
union all
select 'I5: attempt ' || a.attempt_no || ' of job ' || a.job_id || ' is over without an outcome or an end'
from attempt a where (a.progress = 9) <> (a.outcome is not null and a.ended_at is not null)

union all
select 'I6: run ' || r.id || ' shows other numbers than its rows'
from run r left join counted c on c.run_id = r.id
where (r.total, r.answered, r.busy, r.no_answer, r.voicemail, r.rejected, r.failed, r.cancelled, r.unknown)
    is distinct from (c.total, c.answered, c.busy, c.no_answer, c.voicemail, c.rejected, c.failed, c.cancelled, c.unknown)

union all
select 'queue: job ' || j.id || ' is queued and stands there ' || count(q.job_id) || ' times'
from job j left join queued q on q.job_id = j.id and q.run_id = coalesce(j.run_id, 0)
where j.status = 'queued' group by j.id having count(q.job_id) <> 1
union all
select 'queue: job ' || q.job_id || ' stands there and is not queued'
from queued q where not exists (
    select 1 from job j where j.id = q.job_id and j.status = 'queued' and coalesce(j.run_id, 0) = q.run_id)

union all
select 'status: job ' || j.id || ' is ' || j.status || ' with outcome ' || coalesce(j.outcome, 'null')
from job j
where j.status is distinct from case
        when j.outcome in ('answered', 'busy', 'no_answer', 'voicemail') then 'completed'
        when j.outcome in ('rejected', 'failed', 'unknown') then 'failed'
        when j.outcome = 'cancelled' then 'cancelled'
        when j.status in ('queued', 'dialing', 'calling') then j.status
    end
    or (j.outcome is null) <> (j.ended_at is null)
union all
select 'status: run ' || r.id || ' is ' || r.status || ' and has jobs that are not final'
from run r
where r.status in ('completed', 'stopped') and exists (select 1 from job j where j.run_id = r.id and j.outcome is null)
union all
select 'status: run ' || r.id || ' is ' || r.status || ' without a reason to be paused, or with one and is not'
from run r where (r.status = 'paused') <> (r.pause_code is not null)
union all
select 'status: run ' || r.id || ' is ' || r.status || ' and nothing of it is left to do'
from run r
where r.status in ('running', 'paused', 'stopping') and not exists (select 1 from wake where business_id = :business_id)
    and not exists (select 1 from job j where j.run_id = r.id and j.outcome is null)

union all
select 'I4: run ' || q.run_id || ' has queued jobs, a line is free, and nobody will look'
from queued q
where not exists (select 1 from wake where business_id = :business_id)
    and (q.run_id = 0 or exists (select 1 from run r where r.id = q.run_id
        and (r.status = 'stopping'
            or r.status = 'running' and r.concurrency > (select count(*) from line s where s.run_id = r.id and s.job_id is not null))))
    and (select max_outbound_calls from businesses where id = :business_id) > (select count(*) from live)
group by q.run_id
