select region from businesses where id = :id
