select id from users where id = :id for update
