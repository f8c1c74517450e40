select b.caller_id, b.max_outbound_calls, coalesce(b.account_id, :platform) as account_id, a.calls_per_second
from businesses b left join carrier_accounts a on a.id = coalesce(b.account_id, :platform)
where b.id = :business_id
