-- Nothing if somebody has cancelled it, or taken it for abandoned.
update imports
set bytes_total = :bytes_total, lease_until = :lease_until
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'uploading'
