select id, password_hash from users where email = :email and password_hash is not null
