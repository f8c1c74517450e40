select * from shown_runs where business_id = :business_id and id < :before order by id desc limit :limit
