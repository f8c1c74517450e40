select coalesce(account_id, :platform) from businesses where id = :id
