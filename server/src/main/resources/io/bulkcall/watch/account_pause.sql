select c.pause_code, c.pause_detail
from businesses b
join carrier_accounts c on c.id = coalesce(b.account_id, :platform)
where b.id = :business_id and c.status = 'paused'
