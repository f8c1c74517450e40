update wake set due_at = :now where account_id = :account_id and due_at > :now
