SELECT status, COUNT(*) AS count FROM outbound_call_jobs WHERE run_id = 1 GROUP BY status;
