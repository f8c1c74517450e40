select name from api_keys where id = :id
