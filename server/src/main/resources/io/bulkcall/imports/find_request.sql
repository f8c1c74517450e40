-- The newest upload that came with this key.
select id, status, request_sha256, coalesce(lease_until > :now, false) as under_way
from imports
where business_id = :business_id and key_id = :key_id and idempotency_key = :idempotency_key and created_at > :since
order by id desc
limit 1
