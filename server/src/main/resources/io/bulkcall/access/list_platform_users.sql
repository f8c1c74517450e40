select id, email, name, language, platform, password_hash is not null as active, last_seen_at
from users
where platform and (:before::bigint is null or id < :before)
order by id desc
limit :limit
