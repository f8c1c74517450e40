insert into import_chunks (business_id, import_id, chunk_no, bytes) values (:business_id, :id, :chunk_no, :bytes)
