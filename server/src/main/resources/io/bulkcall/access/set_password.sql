update users set password_hash = :password_hash
where id = :id and (:proved::text is null or password_hash = :proved)
