select count(*) from outbound_call_runs where status in ('running', 'paused', 'stopping')
