-- What may keep the queued jobs of a business from a line: one row per run asked for, one without if none is.
select b.max_outbound_calls as lines, count_active_outbound_calls(b.id) as active,
    a.id is not null as has_account, a.status = 'paused' and coalesce(a.resume_at > :now, true) as account_rests,
    a.pause_code, a.pause_detail, a.resume_at,
    r.id as run_id, r.status as run_status, r.pause_code as run_pause, r.concurrency,
    (select count(*) from slots s
        where s.business_id = :business_id and s.run_id = r.id and s.job_id is not null) as run_active
from businesses b
left join carrier_accounts a on a.id = coalesce(b.account_id, :platform)
left join outbound_call_runs r on r.business_id = b.id and r.id = any (:run_ids)
where b.id = :business_id
