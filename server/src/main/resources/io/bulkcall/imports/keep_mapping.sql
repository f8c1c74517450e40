insert into import_mappings (business_id, columns, mapping, used_at)
values (:business_id, :columns, :mapping::jsonb, :now)
on conflict (business_id, columns) do update set mapping = excluded.mapping, used_at = excluded.used_at
