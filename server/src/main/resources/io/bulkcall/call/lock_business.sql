-- The mutex of advance. Not FOR UPDATE: that would wait for every transaction that inserts rows of the business.
select id, caller_id, max_outbound_calls, coalesce(account_id, :platform) as account_id
from businesses where id = :business_id
for no key update
