select nextval(pg_get_serial_sequence('outbound_call_runs', 'id'))
