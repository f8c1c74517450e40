-- One job per lead, without its place in the queue.
insert into bare_jobs (business_id, id, run_id, lead_id, phone, status, attempts, attempt_no, created_at, forced)
select business_id, row_number() over (order by id), 1, id, phone, 'queued', 0, 0, now(), false
from leads where business_id = :business order by id
