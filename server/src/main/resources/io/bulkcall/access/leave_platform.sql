update users set platform = false where id = :id
