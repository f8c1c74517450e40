insert into imports (business_id, name, status, encoding, separator, list_name, lease_token, lease_until,
    key_id, idempotency_key, created_by, created_at)
values (:business_id, :name, 'uploading', :encoding, :separator, :list_name, :lease_token, :lease_until,
    :key_id, :idempotency_key, :created_by, :now)
returning id
