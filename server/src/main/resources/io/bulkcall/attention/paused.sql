-- What calls wait for: the business's account at the carrier, unless its rest is over, and runs that stopped themselves.
select b.id as business_id, p.run_id, p.pause_code, p.pause_detail
from businesses b
cross join lateral (
    select null::bigint as run_id, a.pause_code, a.pause_detail
    from carrier_accounts a
    where a.id = coalesce(b.account_id, :platform) and a.status = 'paused' and (a.resume_at is null or a.resume_at > :now)
    union all
    (select r.id, r.pause_code, r.pause_detail
    from outbound_call_runs r
    where r.business_id = b.id and r.status = 'paused' and r.pause_code <> 'operator'
    order by r.id desc limit 200)
) p
where b.id = any (:business_ids)
order by p.run_id desc nulls first
