-- In order, so that two who unmake each other wait instead of dying.
select m.user_id, u.password_hash is not null as active
from memberships m
join users u on u.id = m.user_id
where m.business_id = :business_id and m.role = 'owner'
order by m.user_id
for update of m
