select what, result, run_id, job_id, attempt_no, lead_id, account_id, phone, caller_id, call_sid,
    ring_timeout_seconds, call_limit_seconds
from advance(?, ?, ?, ?::interval, ?, ?::jsonb, ?, ?)
