-- Every attempt, as it was left.
select a.business_id, a.job_id, a.attempt_no, a.call_sid, a.outcome, a.claimed_at, a.ended_at,
    coalesce(r.ring_timeout_seconds, j.ring_timeout_seconds) + coalesce(r.call_limit_seconds, j.call_limit_seconds)
        as seconds_max
from call_attempts a
join outbound_call_jobs j on j.business_id = a.business_id and j.id = a.job_id
left join outbound_call_runs r on r.business_id = j.business_id and r.id = j.run_id
order by a.business_id, a.job_id, a.attempt_no
