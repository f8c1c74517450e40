update outbound_call_runs
set status = :next, pause_code = :pause_code, pause_detail = null, refusals_in_a_row = 0, refusals_streak = null
where business_id = :business_id and id = :run_id and status = :expected
