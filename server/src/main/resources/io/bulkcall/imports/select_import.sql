select id, name, status, format, encoding, separator, headings, columns, suggested_mapping, mapping, preview,
    bytes_total, bytes_read, rows_total, rows_read, accepted, duplicates_in_file, duplicates_existing, rejected,
    rejected_reasons, list_name, list_id, detail_code, detail, created_by, created_at, ended_at
from imports
where business_id = :business_id and id = :id
