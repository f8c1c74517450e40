update imports
set status = :status, detail_code = :detail_code, detail = :detail, rows_total = rows_read, preview = '[]',
    lease_token = null, lease_until = null, ended_at = :now
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'running'
