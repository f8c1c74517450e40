-- Each history begins with the same ids, and with tables that lie on the disk in the same way.
truncate businesses, carrier_accounts, carrier_caller_ids, pace, leads, lead_lists, lead_list_members, scripts,
    script_versions, outbound_call_runs, outbound_call_jobs, job_queue, slots, live_numbers, call_attempts, stray_calls,
    call_events, wake, imports, import_chunks, import_rejects, import_mappings
restart identity
