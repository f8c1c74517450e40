update api_keys
set last_used_at = :now
where business_id = :business_id and id = :id and (last_used_at is null or last_used_at < :now)
