-- Tables that have just grown a lot; until the planner knows, it reads whole runs where a few rows would do.
analyze (skip_locked) outbound_call_jobs, job_queue
