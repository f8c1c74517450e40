-- An invitation ends with the membership that it is for; the first link ends when somebody has come.
select l.kind, l.user_id, l.expires_at, u.email, u.name, b.name as business_name
from user_links l
left join users u on u.id = l.user_id
left join businesses b on b.id = l.business_id
where l.token_sha256 = :token_sha256 and l.expires_at > :now
    and (l.user_id is null or u.id is not null)
    and (l.business_id is null
        or exists (select 1 from memberships m where m.business_id = l.business_id and m.user_id = l.user_id))
    and (l.kind <> 'setup' or not exists (select 1 from users where platform))
