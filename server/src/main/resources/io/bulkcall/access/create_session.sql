-- None by a password that has just been changed: the change, which ends all sessions, waits for this one or is seen by it.
insert into user_sessions (token_sha256, user_id, created_at, expires_at)
select :token_sha256, u.id, :now, :expires_at
from users u
where u.id = :user_id and (:proved::text is null or u.password_hash = :proved)
for share
