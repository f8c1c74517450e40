select mapping from import_mappings where business_id = :business_id and columns_sha256 = :columns_sha256
