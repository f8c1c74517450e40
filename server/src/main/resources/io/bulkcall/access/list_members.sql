select u.id, u.email, u.name, m.role, u.password_hash is not null as active, u.last_seen_at
from memberships m
join users u on u.id = m.user_id
where m.business_id = :business_id and (:before::bigint is null or u.id < :before)
order by u.id desc
limit :limit
