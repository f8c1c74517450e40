-- Parts of advance; each expects the mutex of the business to be held.

-- A call that must not go on: remembered until the carrier has said that it is over.
create or replace function remember_stray(a call_attempts, p_call_sid text, p_now timestamptz) returns setof advanced
language plpgsql as $$
begin
    insert into stray_calls (business_id, call_sid, job_id, attempt_no, account_id, found_at, check_at)
    values (a.business_id, p_call_sid, a.job_id, a.attempt_no, a.account_id, p_now, p_now)
    on conflict (business_id, call_sid) do nothing;
    if found then
        return query select 'end_call', null::int, null::text, null::bigint, a.job_id, a.attempt_no, null::bigint,
            a.account_id, null::text, null::text, p_call_sid, null::int, null::int, null::uuid;
    end if;
end $$;

-- A call was heard of whose attempt is final. It never gets its line back: it is ended, and what was shown is corrected.
create or replace function apply_late_evidence(
    b businesses, p_now timestamptz, r report, a call_attempts, j outbound_call_jobs) returns setof advanced
language plpgsql as $$
declare
    v_free_at timestamptz := p_now + make_interval(secs => greatest(b.redial_gap_seconds, 60));
begin
    if r.progress < 9 then
        update call_attempts set call_sid = r.call_sid
        where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no;
        update live_numbers
        set free_at = greatest(free_at, v_free_at)
        where business_id = b.id and phone = j.phone and free_at < 'infinity';
        insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
        values (b.id, a.job_id, a.attempt_no, r.at, 'turned_up_late', r.source, r.call_sid);
        return query select * from remember_stray(a, r.call_sid, p_now);
        return;
    end if;

    delete from stray_calls where business_id = b.id and call_sid = r.call_sid;
    update call_attempts
    set call_sid = r.call_sid, outcome = r.outcome, carrier_status = r.carrier_status, duration_seconds = r.duration_seconds
    where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no;
    insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
    values (b.id, a.job_id, a.attempt_no, r.at, 'outcome_corrected', r.source, r.outcome);
    if j.attempt_no = a.attempt_no and j.outcome = 'unknown' then
        update outbound_call_jobs
        set status = case
                when r.outcome in ('answered', 'busy', 'no_answer') then 'completed'
                when r.outcome = 'cancelled' then 'cancelled'
                else 'failed'
            end,
            outcome = r.outcome, reason = 'turned_up_late', call_seconds = r.duration_seconds
        where business_id = b.id and id = j.id;
        if j.run_id is not null then
            perform count_outcome(b.id, j.run_id, 'unknown', -1);
            perform count_outcome(b.id, j.run_id, r.outcome, 1);
        end if;
    end if;
end $$;

-- A live call got further.
create or replace function apply_progress(
    p_business_id bigint, p_now timestamptz, r report, a call_attempts, j outbound_call_jobs, s slots) returns setof advanced
language plpgsql as $$
declare
    v_check_at timestamptz := p_now + interval '30 seconds';
begin
    update call_attempts
    set call_sid = r.call_sid,
        progress = greatest(progress, r.progress),
        carrier_status = coalesce(r.carrier_status, carrier_status),
        placed_at = coalesce(placed_at, r.at),
        answered_at = case when r.progress = 3 then coalesce(answered_at, r.at) else answered_at end
    where business_id = p_business_id and job_id = a.job_id and attempt_no = a.attempt_no;
    -- A call that is to be ended does not gain time by getting further.
    update slots set check_at = case when end_wanted then check_at else v_check_at end, checks = 0
    where business_id = p_business_id and slot_no = s.slot_no;
    insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
    values (p_business_id, a.job_id, a.attempt_no, r.at,
        case r.progress when 1 then 'placed' when 2 then 'ringing' else 'answered' end, r.source, null);
    if j.status = 'dialing' then
        update outbound_call_jobs set status = 'calling', reason = null, reason_detail = null
        where business_id = p_business_id and id = j.id;
        update outbound_call_runs set refusals_in_a_row = 0, refusals_streak = null
        where business_id = p_business_id and id = j.run_id and refusals_in_a_row > 0;
    end if;
    if s.end_wanted and a.call_sid is null then
        return query select 'end_call', null::int, null::text, j.run_id, a.job_id, a.attempt_no, j.lead_id,
            a.account_id, j.phone, a.caller_id, r.call_sid, null::int, null::int, null::uuid;
    end if;
end $$;

-- A live call is over. One statement for all but the counter: each costs as much to begin as to do.
create or replace function apply_end(
    b businesses, p_now timestamptz, r report, a call_attempts, j outbound_call_jobs) returns void
language plpgsql as $$
declare
    v_answered_at timestamptz := r.at - make_interval(secs => coalesce(r.duration_seconds, 0));
    v_free_at timestamptz := p_now + make_interval(secs => b.redial_gap_seconds);
    v_status text := case
        when r.outcome in ('answered', 'busy', 'no_answer') then 'completed'
        when r.outcome = 'cancelled' then 'cancelled'
        else 'failed'
    end;
begin
    with attempt as (
        update call_attempts
        set call_sid = coalesce(r.call_sid, call_sid),
            progress = 9,
            outcome = r.outcome,
            carrier_status = coalesce(r.carrier_status, carrier_status),
            carrier_code = r.carrier_code,
            detail = r.detail,
            placed_at = case when r.call_sid is null then placed_at else coalesce(placed_at, r.at) end,
            answered_at = case when r.outcome = 'answered' then coalesce(answered_at, v_answered_at) end,
            ended_at = r.at,
            duration_seconds = r.duration_seconds
        where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no
    ), event as (
        insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
        values (b.id, a.job_id, a.attempt_no, r.at, 'ended', r.source, r.outcome)
    ), job as (
        update outbound_call_jobs
        set status = v_status, outcome = r.outcome, reason = r.reason, reason_detail = r.detail,
            call_seconds = r.duration_seconds, ended_at = p_now
        where business_id = b.id and id = j.id
    ), line as (
        update slots
        set job_id = null, attempt_no = null, dial_lock_token = null, check_at = null, checks = 0, end_wanted = false
        where business_id = b.id and job_id = j.id
    )
    update live_numbers set free_at = v_free_at where business_id = b.id and phone = j.phone;
    if j.run_id is not null then
        perform count_outcome(b.id, j.run_id, r.outcome, 1);
    end if;
end $$;

-- The carrier refused this number. Five in a row with the same streak are due to something else than the numbers.
create or replace function apply_refused_number(
    b businesses, p_now timestamptz, r report, a call_attempts, j outbound_call_jobs) returns void
language plpgsql as $$
begin
    perform apply_end(b, p_now, r, a, j);
    if j.run_id is null or r.streak is null then
        return;
    end if;
    update outbound_call_runs
    set refusals_in_a_row = case when refusals_streak = r.streak then refusals_in_a_row + 1 else 1 end,
        refusals_streak = r.streak
    where business_id = b.id and id = j.run_id;
    update outbound_call_runs
    set status = 'paused', pause_code = 'refused_in_a_row', pause_detail = r.detail,
        refusals_in_a_row = 0, refusals_streak = null
    where business_id = b.id and id = j.run_id and status = 'running' and refusals_in_a_row >= 5;
end $$;

-- One report, applied once: what is final stays, and a call bound to an attempt is never replaced by another.
create or replace function apply_report(b businesses, p_now timestamptz, p_ordinal int, r report) returns setof advanced
language plpgsql as $$
declare
    a call_attempts;
    j outbound_call_jobs;
    s slots;
    v_live boolean;
    v_result text := 'applied';
begin
    select * into a from call_attempts c
    where c.business_id = b.id and c.job_id = r.job_id and c.attempt_no = r.attempt_no;
    if not found then
        return query select 'report', p_ordinal, 'unknown_attempt', null::bigint, r.job_id, r.attempt_no, null::bigint,
            null::bigint, null::text, null::text, r.call_sid, null::int, null::int, null::uuid;
        return;
    end if;
    select * into j from outbound_call_jobs o where o.business_id = b.id and o.id = r.job_id;
    select * into s from slots l where l.business_id = b.id and l.job_id = r.job_id and l.attempt_no = r.attempt_no;
    v_live := found;

    if r.kind = 'evidence' and a.call_sid <> r.call_sid then
        v_result := 'stray';
        if r.progress = 9 then
            delete from stray_calls where business_id = b.id and call_sid = r.call_sid;
        else
            return query select * from remember_stray(a, r.call_sid, p_now);
        end if;
    elsif r.kind = 'evidence' and not v_live then
        if a.outcome in ('unknown', 'not_placed') then
            v_result := 'late';
            return query select * from apply_late_evidence(b, p_now, r, a, j);
        else
            v_result := 'duplicate';
        end if;
    elsif not v_live or (r.kind <> 'evidence' and r.kind <> 'lost' and a.call_sid is not null) then
        -- An answer to the create that evidence has overtaken changes nothing.
        v_result := 'duplicate';
    elsif r.kind = 'evidence' and r.progress = 9 then
        perform apply_end(b, p_now, r, a, j);
    elsif r.kind = 'evidence' then
        if a.call_sid is not null and r.progress <= a.progress then
            v_result := 'duplicate';
        else
            return query select * from apply_progress(b.id, p_now, r, a, j, s);
        end if;
    elsif r.kind = 'unknown' then
        update call_attempts set detail = r.detail, carrier_code = r.carrier_code
        where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no;
        insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
        values (b.id, a.job_id, a.attempt_no, r.at, 'unknown', r.source, r.detail);
    elsif r.kind = 'give_back' then
        perform give_back(b.id, p_now, j, r.reason, r.detail, r.carrier_code, r.not_before);
    elsif r.kind = 'refused_number' or (r.kind = 'refused_run' and j.run_id is null) then
        perform apply_refused_number(b, p_now, r, a, j);
    elsif r.kind = 'refused_run' then
        update outbound_call_runs
        set status = 'paused', pause_code = r.reason, pause_detail = r.detail
        where business_id = b.id and status = 'running' and (id = j.run_id or r.caller_id_refused);
        perform give_back(b.id, p_now, j, r.reason, r.detail, r.carrier_code, r.not_before);
    elsif r.kind = 'lost' then
        -- Held until now; if its call exists all the same, it is ended when it turns up.
        perform apply_end(b, p_now, r, a, j);
        if a.call_sid is not null then
            return query select * from remember_stray(a, a.call_sid, p_now);
        end if;
    else
        raise exception 'unknown kind of report: %', r.kind;
    end if;

    return query select 'report', p_ordinal, v_result, j.run_id, j.id, a.attempt_no, j.lead_id, a.account_id,
        j.phone, a.caller_id, r.call_sid, null::int, null::int, null::uuid;
end $$;
