-- Parts of advance; each expects the mutex of the business to be held.

-- As many rows as the business has lines; a line that is in use is never taken away.
create or replace function fit_lines(b businesses, p_lines int) returns void
language plpgsql as $$
begin
    if p_lines > b.max_outbound_calls then
        delete from slots
        where business_id = b.id and slot_no in (
            select slot_no from slots where business_id = b.id and job_id is null
            order by slot_no desc limit p_lines - b.max_outbound_calls);
    else
        insert into slots (business_id, slot_no)
        select b.id, n from generate_series(1, b.max_outbound_calls + p_lines) n
        where not exists (select 1 from slots where business_id = b.id and slot_no = n)
        order by n limit b.max_outbound_calls - p_lines;
    end if;
end $$;

-- The job that gets the next line: direct calls first, then the run with the fewest live calls; of several, the next
-- one after the run that had the newest claim, cyclic.
create or replace function next_job(
    p_business_id bigint, p_now_ms bigint, out run_id bigint, out not_before bigint, out job_id bigint)
language plpgsql stable as $$
#variable_conflict use_column
begin
    select r.id, head.not_before, head.job_id into next_job.run_id, next_job.not_before, next_job.job_id
    from (
        select 0::bigint as id, 2147483647 as concurrency
        union all
        select id, concurrency from outbound_call_runs where business_id = p_business_id and status = 'running'
    ) r
    cross join lateral (
        select q.not_before, q.job_id from job_queue q
        where q.business_id = p_business_id and q.run_id = r.id and q.not_before <= p_now_ms
        order by q.not_before, q.job_id limit 1
    ) head
    cross join lateral (
        select count(*) as live from slots s
        where s.business_id = p_business_id and s.run_id = r.id and s.job_id is not null
    ) l
    where l.live < r.concurrency
    order by r.id <> 0, l.live, r.id <= coalesce((
        select s.run_id from slots s where s.business_id = p_business_id and s.claimed_at is not null
        order by s.claimed_at desc, s.slot_no desc limit 1), 0), r.id
    limit 1;
end $$;

-- The number of a job is live or was dialled a moment ago: the job leaves the head of the queue, with its reason and next time.
create or replace function pass_over(p_business_id bigint, p_now timestamptz, q job_queue, p_phone text) returns void
language plpgsql as $$
declare
    v_free_at timestamptz := (select free_at from live_numbers where business_id = p_business_id and phone = p_phone);
    v_try_at timestamptz := p_now + interval '30 seconds';
begin
    if v_free_at < 'infinity' then
        v_try_at := greatest(v_try_at, v_free_at);
    end if;
    delete from job_queue
    where business_id = p_business_id and run_id = q.run_id and not_before = q.not_before and job_id = q.job_id;
    insert into job_queue (business_id, run_id, not_before, job_id)
    values (p_business_id, q.run_id, ceil(extract(epoch from v_try_at) * 1000)::bigint, q.job_id);
    update outbound_call_jobs
    set reason = case when v_free_at = 'infinity' then 'number_is_live' else 'recently_dialled' end, reason_detail = null
    where business_id = p_business_id and id = q.job_id;
end $$;

-- Takes job, number and line in one; returns nothing if the number may not be dialled now: then the job is passed over.
create or replace function claim(
    b businesses, p_now timestamptz, p_slot_no int, q job_queue, p_account_id bigint, p_dial_token uuid,
    p_check_at timestamptz) returns setof advanced
language plpgsql as $$
declare
    j outbound_call_jobs;
    v_run outbound_call_runs;
    v_job_id bigint;
begin
    select * into strict j from outbound_call_jobs where business_id = b.id and id = q.job_id;
    insert into live_numbers as n (business_id, phone, free_at) values (b.id, j.phone, 'infinity')
    on conflict (business_id, phone) do update set free_at = 'infinity'
        where n.free_at <= p_now or (j.forced and n.free_at < 'infinity');
    if not found then
        perform pass_over(b.id, p_now, q, j.phone);
        return;
    end if;

    with taken as (
        delete from job_queue
        where business_id = b.id and run_id = q.run_id and not_before = q.not_before and job_id = q.job_id
    ), line as (
        update slots
        set run_id = q.run_id, job_id = j.id, attempt_no = j.attempt_no + 1, dial_lock_token = p_dial_token,
            claimed_at = p_now, check_at = p_check_at, checks = 0, end_wanted = false
        where business_id = b.id and slot_no = p_slot_no
    ), attempt as (
        insert into call_attempts (business_id, job_id, attempt_no, account_id, caller_id, claimed_at)
        values (b.id, j.id, j.attempt_no + 1, p_account_id, b.caller_id, p_now)
    ), event as (
        insert into call_events (business_id, job_id, attempt_no, at, kind, source)
        values (b.id, j.id, j.attempt_no + 1, p_now, 'claimed', 'engine')
    )
    update outbound_call_jobs
    set status = 'dialing', dial_lock_token = p_dial_token, attempts = attempts + 1, attempt_no = attempt_no + 1,
        reason = null, reason_detail = null, started_at = coalesce(started_at, p_now)
    where business_id = b.id and id = j.id and status = 'queued'
    returning id into v_job_id;
    if v_job_id is null then
        -- The fourth guard: the claim must have changed exactly one queued job, or nothing of it may stand.
        raise exception 'job % of business % stood in the queue with status %', j.id, b.id, j.status;
    end if;

    if j.run_id is not null then
        select * into strict v_run from outbound_call_runs where business_id = b.id and id = j.run_id;
        if v_run.started_at is null then
            update outbound_call_runs set started_at = p_now where business_id = b.id and id = j.run_id;
        end if;
    end if;
    return query values ('dial', null::int, null::text, j.run_id, j.id, j.attempt_no + 1, j.lead_id, p_account_id,
        j.phone, b.caller_id, null::text, coalesce(v_run.ring_timeout_seconds, j.ring_timeout_seconds),
        coalesce(v_run.call_limit_seconds, j.call_limit_seconds), p_dial_token);
end $$;

-- Hands every free line to the next job, a token each, and passes over at most five jobs a line.
create or replace function claim_lines(
    b businesses, p_now timestamptz, p_free int, p_account_id bigint, p_check_at timestamptz, p_dial_tokens uuid[])
    returns setof advanced
language plpgsql as $$
declare
    v_now_ms bigint := (extract(epoch from p_now) * 1000)::bigint;
    v_claimed int := 0;
    v_slot int;
    q job_queue;
begin
    q.business_id := b.id;
    for v_slot in
        select slot_no from slots where business_id = b.id and job_id is null order by slot_no limit p_free
    loop
        for v_passed_over in 0..4 loop
            if v_claimed >= cardinality(p_dial_tokens) then
                return;
            end if;
            select n.run_id, n.not_before, n.job_id into q.run_id, q.not_before, q.job_id from next_job(b.id, v_now_ms) n;
            if q.job_id is null then
                return;
            end if;
            return query select * from claim(
                b, p_now, v_slot, q, p_account_id, p_dial_tokens[v_claimed + 1], p_check_at);
            if found then
                v_claimed := v_claimed + 1;
                exit;
            end if;
        end loop;
    end loop;
end $$;
