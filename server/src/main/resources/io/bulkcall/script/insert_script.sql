insert into scripts (business_id, name, version, created_at) values (:business_id, :name, 1, :now)
on conflict (business_id, name) do nothing
returning id
