-- Without a lock: whoever then changes check_at first does the check.
select s.business_id, s.slot_no, s.job_id, s.attempt_no, s.check_at, s.end_wanted,
    a.account_id, a.caller_id, a.call_sid, a.claimed_at, j.phone,
    coalesce(r.ring_timeout_seconds, j.ring_timeout_seconds) as ring_timeout_seconds,
    coalesce(r.call_limit_seconds, j.call_limit_seconds) as call_limit_seconds
from slots s
join call_attempts a on a.business_id = s.business_id and a.job_id = s.job_id and a.attempt_no = s.attempt_no
join outbound_call_jobs j on j.business_id = s.business_id and j.id = s.job_id
left join outbound_call_runs r on r.business_id = s.business_id and r.id = s.run_id
where s.check_at <= :now and s.job_id is not null
order by s.check_at
limit :checks
