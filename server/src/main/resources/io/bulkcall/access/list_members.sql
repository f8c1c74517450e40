select u.id, u.email, u.name, m.role, u.password_hash is not null as active,
    case when not u.platform and not exists (
        select 1 from memberships o where o.user_id = u.id and o.business_id <> :business_id) then u.last_seen_at end as last_seen_at
from memberships m
join users u on u.id = m.user_id
where m.business_id = :business_id and (:before::bigint is null or u.id < :before)
order by u.id desc
limit :limit
