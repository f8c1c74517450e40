update carrier_caller_ids set business_id = :business_id where account_sid = :account_sid and caller_id = :caller_id
