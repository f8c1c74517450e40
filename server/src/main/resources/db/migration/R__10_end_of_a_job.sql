-- Parts of advance; each expects the mutex of the business to be held.

-- The status of a job with this outcome.
create or replace function status_of(p_outcome text) returns text
language sql immutable parallel safe
return case
    when p_outcome in ('answered', 'busy', 'no_answer', 'voicemail') then 'completed'
    when p_outcome = 'cancelled' then 'cancelled'
    else 'failed'
end;

-- Of two words on who answered the one that stays: a machine is heard once and for all, and anything is surer than unknown.
create or replace function surer_word(p_known text, p_heard text) returns text
language sql immutable parallel safe
return case
    when p_heard is null or p_known in ('machine', 'fax') or (p_known = 'human' and p_heard = 'unknown') then p_known
    else p_heard
end;

-- The outcome of a call that ended so: where a machine answered, nobody was reached.
create or replace function outcome_of(p_outcome text, p_answered_by text) returns text
language sql immutable parallel safe
return case when p_outcome = 'answered' and p_answered_by in ('machine', 'fax') then 'voicemail' else p_outcome end;

-- A job becomes final, and its run's counter with it.
create or replace function finish_job(
    p_business_id bigint, p_job_id bigint, p_status text, p_outcome text, p_reason text, p_detail text,
    p_call_seconds int, p_now timestamptz) returns void
language plpgsql as $$
declare
    v_run_id bigint;
begin
    update outbound_call_jobs
    set status = p_status, outcome = p_outcome, reason = p_reason, reason_detail = p_detail,
        call_seconds = p_call_seconds, ended_at = p_now
    where business_id = p_business_id and id = p_job_id
    returning run_id into v_run_id;
    if v_run_id is not null then
        perform count_outcome(p_business_id, v_run_id, p_outcome, 1);
    end if;
end $$;

-- Jobs became final, or with less than 0 are no longer what they were; returns whether that was the last of the run.
create or replace function count_outcome(p_business_id bigint, p_run_id bigint, p_outcome text, p_jobs bigint) returns boolean
language plpgsql as $$
declare
    v_all_final boolean;
begin
    update outbound_call_runs
    set answered = answered + case when p_outcome = 'answered' then p_jobs else 0 end,
        busy = busy + case when p_outcome = 'busy' then p_jobs else 0 end,
        no_answer = no_answer + case when p_outcome = 'no_answer' then p_jobs else 0 end,
        voicemail = voicemail + case when p_outcome = 'voicemail' then p_jobs else 0 end,
        rejected = rejected + case when p_outcome = 'rejected' then p_jobs else 0 end,
        failed = failed + case when p_outcome = 'failed' then p_jobs else 0 end,
        cancelled = cancelled + case when p_outcome = 'cancelled' then p_jobs else 0 end,
        unknown = unknown + case when p_outcome = 'unknown' then p_jobs else 0 end
    where business_id = p_business_id and id = p_run_id
    returning total = answered + busy + no_answer + voicemail + rejected + failed + cancelled + unknown into v_all_final;
    return v_all_final;
end $$;

-- Lines go free.
create or replace function free_lines(p_business_id bigint, p_lines int[]) returns void
language plpgsql as $$
begin
    update slots
    set job_id = null, attempt_no = null, dial_lock_token = null, check_at = null, checks = 0, end_wanted = false
    where business_id = p_business_id and slot_no = any (p_lines);
end $$;

-- The attempt reached no telephone: it does not count, its line goes free, and the job waits again, unless nobody wants it any more.
create or replace function give_back(
    p_business_id bigint, p_now timestamptz, j outbound_call_jobs, p_reason text, p_detail text, p_code int,
    p_not_before bigint) returns void
language plpgsql as $$
declare
    v_run_status text;
    s slots;
begin
    select * into strict s from slots where business_id = p_business_id and job_id = j.id;
    perform free_lines(p_business_id, array [s.slot_no]);
    update live_numbers set free_at = p_now where business_id = p_business_id and phone = j.phone;
    update call_attempts
    set progress = 9, outcome = 'not_placed', carrier_code = p_code, detail = p_detail, ended_at = p_now
    where business_id = p_business_id and job_id = j.id and attempt_no = j.attempt_no;
    insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
    values (p_business_id, j.id, j.attempt_no, p_now, 'given_back', 'engine', p_reason);

    update outbound_call_jobs set attempts = attempts - 1 where business_id = p_business_id and id = j.id;

    if s.end_wanted then
        perform finish_job(p_business_id, j.id, 'cancelled', 'cancelled', 'hung_up', null, null, p_now);
        return;
    end if;
    if j.run_id is not null then
        select status into v_run_status
        from outbound_call_runs where business_id = p_business_id and id = j.run_id;
    end if;
    if v_run_status in ('stopping', 'stopped') then
        perform finish_job(p_business_id, j.id, 'cancelled', 'cancelled', 'stopped', null, null, p_now);
        return;
    end if;
    if j.deadline_at <= p_now then
        perform finish_job(p_business_id, j.id, 'cancelled', 'cancelled', 'no_line_in_time', p_detail, null, p_now);
        return;
    end if;
    update outbound_call_jobs
    set status = 'queued', dial_lock_token = null, reason = p_reason, reason_detail = p_detail
    where business_id = p_business_id and id = j.id;
    insert into job_queue (business_id, run_id, not_before, job_id)
    values (p_business_id, coalesce(j.run_id, 0), p_not_before, j.id);
end $$;
