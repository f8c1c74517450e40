select attempt_no, call_sid, caller_id, outcome, carrier_status, carrier_code, claimed_at, placed_at, answered_at, ended_at,
    duration_seconds
from call_attempts
where business_id = :business_id and job_id = :job_id
order by attempt_no
