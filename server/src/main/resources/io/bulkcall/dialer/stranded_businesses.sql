-- A free line, a job that may be dialled now, and nobody told to look.
select b.id
from businesses b
join carrier_accounts c on c.id = coalesce(b.account_id, :platform) and c.status = 'ok'
where not exists (select 1 from wake w where w.business_id = b.id)
  and exists (select 1 from job_queue q where q.business_id = b.id)
  and b.max_outbound_calls > count_active_outbound_calls(b.id)
  and exists (select from next_jobs(b.id, :now_ms, 1, '{}'))
