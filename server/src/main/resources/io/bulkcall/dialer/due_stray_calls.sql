select business_id, call_sid, job_id, attempt_no, account_id, found_at
from stray_calls
where check_at <= :now
order by check_at
limit 200
