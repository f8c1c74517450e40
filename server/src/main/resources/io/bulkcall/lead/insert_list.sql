insert into lead_lists (business_id, name, created_at) values (:business_id, :name, :now)
on conflict (business_id, name) do nothing
returning id
