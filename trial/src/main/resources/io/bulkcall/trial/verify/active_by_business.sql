SELECT business_id, COUNT(*) AS active_count FROM outbound_call_jobs WHERE status IN ('dialing', 'calling') GROUP BY business_id;
