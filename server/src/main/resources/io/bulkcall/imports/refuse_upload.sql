update imports
set status = 'failed', detail_code = :detail_code, detail = :detail, format = :format,
    request_sha256 = :request_sha256, lease_token = null, lease_until = null, ended_at = :now
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'uploading'
