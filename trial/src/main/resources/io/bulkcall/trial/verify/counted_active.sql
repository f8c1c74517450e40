SELECT id, count_active_outbound_calls(id) FROM businesses;
