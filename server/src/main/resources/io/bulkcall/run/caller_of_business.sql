select caller_id, max_outbound_calls, coalesce(account_id, :platform) as account_id from businesses where id = :business_id
