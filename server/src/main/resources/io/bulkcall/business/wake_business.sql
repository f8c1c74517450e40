insert into wake (business_id, account_id, due_at) values (:business_id, :account_id, :now)
on conflict (business_id) do update set account_id = excluded.account_id, due_at = least(wake.due_at, excluded.due_at)
