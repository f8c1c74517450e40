-- Parts of advance; each expects the mutex of the business to be held.

-- A call that must not go on: remembered until the carrier has said that it is over.
create or replace function remember_stray(a call_attempts, p_call_sid text, p_now timestamptz) returns setof advanced
language plpgsql as $$
begin
    insert into stray_calls (business_id, call_sid, job_id, attempt_no, account_id, found_at, check_at)
    values (a.business_id, p_call_sid, a.job_id, a.attempt_no, a.account_id, p_now, p_now)
    on conflict (business_id, call_sid) do nothing;
    if found then
        return query select 'end_call', null::text, null::bigint, a.job_id, a.attempt_no, null::bigint,
            a.account_id, null::text, null::text, p_call_sid, null::int, null::int, null::uuid;
    end if;
end $$;

-- Whether a call that must not go on is known to go on at this number.
create or replace function has_stray_call(p_business_id bigint, p_phone text) returns boolean
language sql stable as $$
    select exists (
        select 1 from stray_calls s
        join outbound_call_jobs j on j.business_id = s.business_id and j.id = s.job_id
        where s.business_id = p_business_id and j.phone = p_phone)
$$;

-- A call whose attempt is final, or has another call, occupies its number nevertheless: it is not dialled for the redial
-- gap, and not for so many seconds.
create or replace function keep_number(b businesses, p_now timestamptz, p_phone text, p_seconds int) returns void
language plpgsql as $$
declare
    v_free_at timestamptz := p_now + make_interval(secs => greatest(b.redial_gap_seconds, p_seconds));
begin
    update live_numbers
    set free_at = greatest(free_at, v_free_at)
    where business_id = b.id and phone = p_phone and free_at < 'infinity';
end $$;

-- A call was heard of whose attempt is final. It never gets its line back: it is ended, and what was shown is corrected.
create or replace function apply_late_evidence(
    b businesses, p_now timestamptz, r report, a call_attempts, j outbound_call_jobs) returns setof advanced
language plpgsql as $$
begin
    -- While it goes on this is heard every 10 s, as often as it is asked to end.
    perform keep_number(b, p_now, j.phone, case when r.progress < 9 then 60 else 0 end);
    if r.progress < 9 then
        update call_attempts set call_sid = r.call_sid, answered_by = surer_word(answered_by, r.answered_by)
        where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no;
        insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
        select b.id, a.job_id, a.attempt_no, r.at, 'turned_up_late', r.source, r.call_sid
        where not exists (
            select 1 from call_events
            where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no and kind = 'turned_up_late');
        return query select * from remember_stray(a, r.call_sid, p_now);
        return;
    end if;

    r.answered_by := surer_word(a.answered_by, r.answered_by);
    r.outcome := outcome_of(r.outcome, r.answered_by);
    delete from stray_calls where business_id = b.id and call_sid = r.call_sid;
    update call_attempts
    set call_sid = r.call_sid, outcome = r.outcome, carrier_status = r.carrier_status, duration_seconds = r.duration_seconds,
        answered_by = r.answered_by
    where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no;
    insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
    values (b.id, a.job_id, a.attempt_no, r.at, 'outcome_corrected', r.source, r.outcome);
    if j.attempt_no = a.attempt_no and j.outcome = 'unknown' then
        update outbound_call_jobs
        set status = status_of(r.outcome), outcome = r.outcome, reason = 'turned_up_late', call_seconds = r.duration_seconds
        where business_id = b.id and id = j.id;
        if j.run_id is not null then
            perform count_outcome(b.id, j.run_id, 'unknown', -1);
            perform count_outcome(b.id, j.run_id, r.outcome, 1);
        end if;
    end if;
end $$;

-- The carrier refused this number. Five in a row with the same streak are due to something else than the numbers.
create or replace function count_refusal(p_business_id bigint, p_run_id bigint, r report) returns void
language plpgsql as $$
begin
    update outbound_call_runs
    set refusals_in_a_row = case when refusals_streak = r.streak then refusals_in_a_row + 1 else 1 end,
        refusals_streak = r.streak
    where business_id = p_business_id and id = p_run_id;
    update outbound_call_runs
    set status = 'paused', pause_code = 'refused_in_a_row', pause_detail = r.detail,
        refusals_in_a_row = 0, refusals_streak = null
    where business_id = p_business_id and id = p_run_id and status = 'running' and refusals_in_a_row >= 5;
end $$;

-- Whether a call that was found by its numbers may be another attempt's: the number was dialled again meanwhile, and
-- the attempt that did so either has this call, or is live and may yet turn out to have it.
create or replace function may_be_anothers(p_business_id bigint, p_job_id bigint, p_phone text, p_call_sid text)
    returns boolean
language sql stable as $$
    select exists (
            select 1 from live_numbers
            where business_id = p_business_id and phone = p_phone and free_at = 'infinity')
        or exists (
            select 1 from outbound_call_jobs this
            join outbound_call_jobs other on other.business_id = this.business_id and other.lead_id = this.lead_id
            join call_attempts c on c.business_id = other.business_id and c.job_id = other.id
            where this.business_id = p_business_id and this.id = p_job_id and c.call_sid = p_call_sid)
$$;

-- One report, applied once: what is final stays, and a call bound to an attempt is never replaced by another. The line of
-- a call that is over is left to advance, which hands it on; what else a report asks for, to settle. Each statement names
-- one row: to begin a larger one costs more than all of these.
--
-- What it answers had less in it once, which `create or replace` does not mend.
drop function if exists apply_report(businesses, timestamptz, report);
create function apply_report(
    b businesses, p_now timestamptz, r report,
    out verdict text, out freed_line int, out run_id bigint, out ended_as text, out asks_more boolean)
language plpgsql as $$
#variable_conflict use_column
declare
    a record;
    -- Reckoned here and not in an UPDATE: what depends on the time zone may not stand there once rows are distributed.
    v_check_at timestamptz := p_now + interval '30 seconds';
    v_end_check_at timestamptz := p_now + interval '5 seconds';
    v_free_at timestamptz := p_now + make_interval(secs => b.redial_gap_seconds);
    v_answered_at timestamptz := r.at - make_interval(secs => coalesce(r.duration_seconds, 0));
    v_answered_by text;
begin
    select a.call_sid, a.progress, a.outcome, a.answered_by, j.run_id, j.phone, j.status, s.slot_no, s.end_wanted, s.check_at
    into a
    from call_attempts a
    join outbound_call_jobs j on j.business_id = a.business_id and j.id = a.job_id
    left join slots s on s.business_id = a.business_id and s.job_id = a.job_id and s.attempt_no = a.attempt_no
    where a.business_id = b.id and a.job_id = r.job_id and a.attempt_no = r.attempt_no;
    if not found then
        verdict := 'unknown_attempt';
        return;
    end if;
    apply_report.run_id := a.run_id;
    v_answered_by := surer_word(a.answered_by, r.answered_by);
    ended_as := outcome_of(r.outcome, v_answered_by);
    verdict := case
        when r.kind = 'evidence' and a.call_sid <> r.call_sid then 'stray'
        -- The carrier was asked while the attempt was live, and answered when it was no longer.
        when a.slot_no is null and a.call_sid is null and r.source = 'poll'
            and may_be_anothers(b.id, r.job_id, a.phone, r.call_sid) then 'duplicate'
        when a.slot_no is null then
            case when r.kind = 'evidence' and a.outcome in ('unknown', 'not_placed') then 'late'
                when outcome_of(a.outcome, v_answered_by) <> a.outcome then 'corrected'
                else 'duplicate' end
        -- An answer to the create that evidence has overtaken changes nothing.
        when r.kind not in ('evidence', 'lost') and a.call_sid is not null then 'duplicate'
        when r.kind = 'evidence' and r.progress < 9 then
            case when a.call_sid is null or r.progress > a.progress then 'further'
                when v_answered_by is distinct from a.answered_by then 'told'
                else 'duplicate' end
        when r.kind = 'refused_run' and a.run_id is null then 'over'
        when r.kind in ('evidence', 'refused_number', 'lost') then 'over'
        else r.kind
    end;
    asks_more := verdict <> 'duplicate' and (verdict not in ('further', 'told', 'over', 'corrected') or r.kind <> 'evidence');

    if verdict = 'over' then
        update call_attempts x
        set call_sid = coalesce(r.call_sid, x.call_sid),
            progress = 9,
            outcome = ended_as,
            answered_by = v_answered_by,
            carrier_status = coalesce(r.carrier_status, x.carrier_status),
            carrier_code = r.carrier_code,
            detail = r.detail,
            placed_at = case when r.call_sid is null then x.placed_at else coalesce(x.placed_at, r.at) end,
            answered_at = case when r.outcome = 'answered' then coalesce(x.answered_at, v_answered_at) end,
            ended_at = r.at,
            ended_by = r.source,
            duration_seconds = r.duration_seconds
        where x.business_id = b.id and x.job_id = r.job_id and x.attempt_no = r.attempt_no;
        update outbound_call_jobs
        set status = status_of(ended_as), outcome = ended_as, reason = r.reason, reason_detail = r.detail,
            call_seconds = r.duration_seconds, ended_at = p_now
        where business_id = b.id and id = r.job_id;
        update live_numbers set free_at = v_free_at
        where business_id = b.id and phone = a.phone;
        freed_line := a.slot_no;
    elsif verdict = 'further' then
        update call_attempts x
        set call_sid = r.call_sid,
            progress = greatest(x.progress, r.progress),
            carrier_status = coalesce(r.carrier_status, x.carrier_status),
            answered_by = v_answered_by,
            placed_at = coalesce(x.placed_at, r.at),
            answered_at = case when r.progress = 3 then coalesce(x.answered_at, r.at) else x.answered_at end
        where x.business_id = b.id and x.job_id = r.job_id and x.attempt_no = r.attempt_no;
        -- A call that is to be ended does not gain time by getting further, and five seconds are not worth a write. Now that
        -- its sid is known it is asked to end, and asked again soon: one request may be lost.
        if a.call_sid is null or (not a.end_wanted and a.check_at < v_check_at - interval '5 seconds') then
            update slots
            set check_at = case when end_wanted then v_end_check_at else v_check_at end, checks = 0
            where business_id = b.id and slot_no = a.slot_no;
        end if;
        insert into call_events (business_id, job_id, attempt_no, at, kind, source)
        values (b.id, r.job_id, r.attempt_no, r.at,
            case r.progress when 1 then 'placed' when 2 then 'ringing' else 'answered' end, r.source);
        if a.status = 'dialing' then
            update outbound_call_jobs set status = 'calling', reason = null, reason_detail = null
            where business_id = b.id and id = r.job_id;
            update outbound_call_runs set refusals_in_a_row = 0, refusals_streak = null
            where business_id = b.id and id = a.run_id and refusals_in_a_row > 0;
        end if;
        asks_more := a.end_wanted and a.call_sid is null;
    elsif verdict in ('told', 'corrected') then
        update call_attempts x set answered_by = v_answered_by, outcome = outcome_of(x.outcome, v_answered_by)
        where x.business_id = b.id and x.job_id = r.job_id and x.attempt_no = r.attempt_no;
    end if;
    -- A word that came after the end: whoever was counted as reached was not.
    if verdict = 'corrected' then
        update outbound_call_jobs set outcome = 'voicemail'
        where business_id = b.id and id = r.job_id and attempt_no = r.attempt_no and outcome = 'answered';
        if found and a.run_id is not null then
            perform count_outcome(b.id, a.run_id, 'answered', -1);
            perform count_outcome(b.id, a.run_id, 'voicemail', 1);
        end if;
    end if;
    if verdict in ('further', 'told', 'over', 'corrected') and v_answered_by is distinct from a.answered_by then
        insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
        values (b.id, r.job_id, r.attempt_no, r.at, 'answered_by', r.source, v_answered_by);
    end if;
end $$;

-- What a report asks for besides.
create or replace function settle(b businesses, p_now timestamptz, r report, p_verdict text) returns setof advanced
language plpgsql as $$
declare
    a call_attempts;
    j outbound_call_jobs;
begin
    select * into a from call_attempts
    where business_id = b.id and job_id = r.job_id and attempt_no = r.attempt_no;
    select * into j from outbound_call_jobs where business_id = b.id and id = r.job_id;
    case
        when p_verdict = 'stray' then
            perform keep_number(b, p_now, j.phone, case when r.progress < 9 then 60 else 0 end);
            if r.progress = 9 then
                delete from stray_calls where business_id = b.id and call_sid = r.call_sid;
            else
                return query select * from remember_stray(a, r.call_sid, p_now);
            end if;
        when p_verdict = 'late' then
            return query select * from apply_late_evidence(b, p_now, r, a, j);
        when p_verdict = 'further' then -- and to be ended as soon as its sid is known
            return query select 'end_call', null::text, j.run_id, a.job_id, a.attempt_no, j.lead_id,
                a.account_id, j.phone, a.caller_id, r.call_sid, null::int, null::int, null::uuid;
        when r.kind = 'unknown' then
            update call_attempts set detail = r.detail, carrier_code = r.carrier_code
            where business_id = b.id and job_id = a.job_id and attempt_no = a.attempt_no;
            insert into call_events (business_id, job_id, attempt_no, at, kind, source, detail)
            values (b.id, a.job_id, a.attempt_no, r.at, 'unknown', r.source, r.detail);
        when r.kind = 'give_back' then
            perform give_back(b.id, p_now, j, r.reason, r.detail, r.carrier_code, r.not_before);
        when r.kind = 'refused_number' or (r.kind = 'refused_run' and j.run_id is null) then
            if j.run_id is not null and r.streak is not null then
                perform count_refusal(b.id, j.run_id, r);
            end if;
        when r.kind = 'refused_run' then
            update outbound_call_runs
            set status = 'paused', pause_code = r.reason, pause_detail = r.detail
            where business_id = b.id and status = 'running' and (id = j.run_id or r.caller_id_refused);
            perform give_back(b.id, p_now, j, r.reason, r.detail, r.carrier_code, r.not_before);
        when r.kind = 'lost' then
            -- Held until now; if its call exists all the same, it is ended when it turns up.
            if a.call_sid is not null then
                return query select * from remember_stray(a, a.call_sid, p_now);
            end if;
        else
            raise exception 'unknown kind of report: %', r.kind;
    end case;
end $$;
