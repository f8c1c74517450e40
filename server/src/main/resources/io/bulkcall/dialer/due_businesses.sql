select business_id, due_at from wake
where account_id = :account_id and due_at <= :now
order by due_at
limit :visits
