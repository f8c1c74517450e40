select id, name, scopes, prefix, created_at, last_used_at
from api_keys
where business_id = :business_id and (:before::bigint is null or id < :before)
order by id desc
limit :limit
