-- Without a CallSid there is nothing to be ended yet: the first evidence brings it, and ends the call.
with wanted as (
    update slots s
    set end_wanted = true, check_at = case when a.call_sid is null then s.check_at else :now end
    from call_attempts a
    where s.business_id = :business_id and s.job_id = any (:job_ids) and not s.end_wanted
        and a.business_id = :business_id and a.job_id = s.job_id and a.attempt_no = s.attempt_no
    returning s.job_id, s.attempt_no
)
insert into call_events (business_id, job_id, attempt_no, at, kind, source)
select :business_id, job_id, attempt_no, :now, 'hung_up', 'operator' from wanted
