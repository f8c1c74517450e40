-- An account that the platform has given up has no credentials any more.
select id, business_id, account_sid, auth_token, secondary_auth_token
from carrier_accounts
where id = :id and (auth_token is not null or id = :platform)
