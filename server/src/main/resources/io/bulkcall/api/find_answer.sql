select body_sha256, status, content_type, body
from idempotency_keys
where business_id = :business_id and key_id = :key_id and method = :method and path = :path
    and idempotency_key = :idempotency_key and created_at > :since
