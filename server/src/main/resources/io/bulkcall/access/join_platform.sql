update users set platform = true where id = :id
