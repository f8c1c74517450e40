update imports
set status = 'cancelled', ended_at = :now, preview = '[]', lease_token = null
where business_id = :business_id and id = :id and status in ('uploading', 'mapping', 'running')
