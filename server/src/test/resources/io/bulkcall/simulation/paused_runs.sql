select business_id, id from outbound_call_runs where status = 'paused' order by business_id, id
