select * from shown_runs where business_id = :business_id and id = :run_id
