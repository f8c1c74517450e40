-- What a business's calls wait for until a person has done something: its account at the carrier, runs that stopped themselves.
select null::bigint as run_id, a.pause_code, a.pause_detail
from businesses b
join carrier_accounts a on a.id = coalesce(b.account_id, :platform)
where b.id = :business_id and a.status = 'paused'
union all
(select r.id, r.pause_code, r.pause_detail
from outbound_call_runs r
where r.business_id = :business_id and r.status = 'paused' and r.pause_code <> 'operator'
order by r.id desc limit 200)
