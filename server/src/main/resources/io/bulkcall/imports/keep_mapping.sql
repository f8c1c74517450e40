insert into import_mappings (business_id, columns_sha256, mapping)
values (:business_id, :columns_sha256, :mapping::jsonb)
on conflict (business_id, columns_sha256) do update set mapping = excluded.mapping
