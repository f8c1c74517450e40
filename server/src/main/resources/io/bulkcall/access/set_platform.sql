update users set platform = :platform where id = :id
