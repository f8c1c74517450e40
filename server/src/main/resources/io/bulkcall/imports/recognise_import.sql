update imports
set status = 'mapping', format = :format, encoding = :encoding, separator = :separator, headings = :headings,
    columns = :columns, suggested_mapping = :suggested_mapping::jsonb, preview = :preview::jsonb, rows_total = :rows_total,
    request_sha256 = :request_sha256, lease_token = null, lease_until = null
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'uploading'
