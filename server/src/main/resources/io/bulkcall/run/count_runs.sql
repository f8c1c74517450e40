select count(*) from outbound_call_runs where business_id = :business_id
