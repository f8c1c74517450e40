-- The platform's account serves every business, one's own only itself.
select id, business_id, account_sid, auth_token, secondary_auth_token
from carrier_accounts
where account_sid = :account_sid
  and (business_id = :business_id or (business_id = 0 and id = :platform))
order by business_id desc
limit 1
