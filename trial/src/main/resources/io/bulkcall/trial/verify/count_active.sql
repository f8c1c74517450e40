SELECT count_active_outbound_calls(?);
