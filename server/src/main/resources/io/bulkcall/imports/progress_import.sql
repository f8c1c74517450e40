update imports
set rows_read = rows_read + :rows, bytes_read = :bytes_read, lease_until = :lease_until, tries = 0,
    accepted = accepted + :accepted, rejected = rejected + :rejected,
    duplicates_in_file = duplicates_in_file + :duplicates_in_file,
    duplicates_existing = duplicates_existing + :duplicates_existing,
    rejected_reasons = rejected_reasons || (
        select coalesce(jsonb_object_agg(r.code, coalesce((rejected_reasons ->> r.code)::bigint, 0) + r.count), '{}')
        from (select code, count(*) as count from unnest(:reasons::text[]) as code group by code) r)
where business_id = :business_id and id = :id and lease_token = :lease_token and status = 'running'
