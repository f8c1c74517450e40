select id, email, name, language, platform, password_hash is not null as active, last_seen_at
from users
where email = :email
for update
