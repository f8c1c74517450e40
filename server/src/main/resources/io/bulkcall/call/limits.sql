select max_outbound_calls, count_active_outbound_calls(id) as active from businesses where id = :business_id
