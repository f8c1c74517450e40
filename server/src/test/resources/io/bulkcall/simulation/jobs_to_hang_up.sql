select id from outbound_call_jobs where business_id = :business_id and outcome is null order by id limit 20
