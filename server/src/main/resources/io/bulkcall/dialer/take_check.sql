-- Committed before the carrier is asked, so that several nodes don't ask the same.
update slots
set check_at = :next, checks = checks + 1
where business_id = :business_id and slot_no = :slot_no and job_id = :job_id and attempt_no = :attempt_no
  and check_at = :seen
