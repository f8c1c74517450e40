update imports
set status = :status, detail = :detail, rows_total = rows_read, lease_token = null, lease_until = null, ended_at = :now
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'running'
