update imports
set rows_read = rows_read + :rows, bytes_read = :bytes_read, lease_until = :lease_until, tries = 0,
    accepted = accepted + :accepted, rejected = rejected + :rejected,
    duplicates_in_file = duplicates_in_file + :duplicates_in_file,
    duplicates_existing = duplicates_existing + :duplicates_existing
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'running'
