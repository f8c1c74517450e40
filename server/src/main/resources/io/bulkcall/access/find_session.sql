select u.id, u.email, u.platform,
    array(select m.business_id from memberships m where m.user_id = u.id order by m.business_id) as businesses,
    array(select m.role from memberships m where m.user_id = u.id order by m.business_id) as roles
from user_sessions s
join users u on u.id = s.user_id
where s.token_sha256 = :token_sha256 and s.expires_at > :now
