-- Locks the row even if it is another's; returns whose it is.
insert into carrier_caller_ids as c (account_sid, caller_id, business_id)
values (:account_sid, :caller_id, :business_id)
on conflict (account_sid, caller_id) do update set business_id = c.business_id
returning business_id
