select bytes from import_chunks where business_id = :business_id and import_id = :id and chunk_no = :chunk_no
