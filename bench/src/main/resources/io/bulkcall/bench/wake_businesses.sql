insert into wake (business_id, account_id, due_at) select b, :account, now() from unnest(:businesses) b
on conflict (business_id) do nothing
