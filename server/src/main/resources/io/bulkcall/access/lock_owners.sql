-- In order, so that two who unmake each other wait instead of dying.
select user_id from memberships
where business_id = :business_id and role = 'owner'
order by user_id
for update
