update imports
set status = 'failed', detail_code = 'upload_cut_off', detail = 'the upload was cut off; send the file again',
    lease_token = null, ended_at = :now
where status = 'uploading' and lease_until < :now
