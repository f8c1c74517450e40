select u.id, u.email, u.name, m.role, u.password_hash is not null as active, u.last_seen_at
from memberships m
join users u on u.id = m.user_id
where m.business_id = :business_id and m.user_id = :user_id
