select exists (select 1 from businesses where id = :id)
