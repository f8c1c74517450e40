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

-- The jobs that get the next lines, at most so many, in their order: direct calls first, then the run with the fewest
-- live calls; of several, the next one after the run that had the newest claim, cyclic. The lines p_freed count as free.
-- In this form PostgreSQL takes it into the statements that call it.
create or replace function next_jobs(p_business_id bigint, p_now_ms bigint, p_lines int, p_freed int[])
    returns table (place bigint, run_id bigint, not_before bigint, job_id bigint)
language sql stable
begin atomic
    select
        row_number() over (order by
            c.run_id <> 0,
            c.live + c.seat,
            c.run_id <= coalesce((
                select s.run_id from slots s where s.business_id = p_business_id and s.claimed_at is not null
                order by s.claimed_at desc, s.slot_no desc limit 1), 0),
            c.run_id),
        c.run_id, c.not_before, c.job_id
    from (
        select r.id as run_id, l.live, q.seat, q.not_before, q.job_id
        from (
            select 0::bigint as id, 2147483647 as concurrency
            union all
            select id, concurrency from outbound_call_runs where business_id = p_business_id and status = 'running'
        ) r
        cross join lateral (
            select count(*) as live from slots s
            where s.business_id = p_business_id and s.run_id = r.id and s.job_id is not null and s.slot_no <> all (p_freed)
        ) l
        cross join lateral (
            select row_number() over (order by q.not_before, q.job_id) as seat, q.not_before, q.job_id from job_queue q
            where q.business_id = p_business_id and q.run_id = r.id and q.not_before <= p_now_ms
            order by q.not_before, q.job_id limit least(p_lines, greatest(r.concurrency - l.live, 0))
        ) q
    ) c
    order by 1 limit p_lines;
end;

-- The number of a job is live or was dialled a moment ago: the job leaves the head of the queue, with its reason and next time.
create or replace function pass_over(
    p_business_id bigint, p_now timestamptz, p_run_id bigint, p_not_before bigint, p_job_id bigint, p_phone text) returns void
language plpgsql as $$
declare
    v_free_at timestamptz := (select free_at from live_numbers where business_id = p_business_id and phone = p_phone);
    v_try_at timestamptz := p_now + interval '30 seconds';
begin
    if v_free_at < 'infinity' then
        v_try_at := greatest(v_try_at, v_free_at);
    end if;
    delete from job_queue
    where business_id = p_business_id and run_id = p_run_id and not_before = p_not_before and job_id = p_job_id;
    insert into job_queue (business_id, run_id, not_before, job_id)
    values (p_business_id, p_run_id, ceil(extract(epoch from v_try_at) * 1000)::bigint, p_job_id);
    update outbound_call_jobs
    set reason_detail = null, reason = case
        when v_free_at = 'infinity' or has_stray_call(p_business_id, p_phone) then 'number_is_live'
        else 'recently_dialled' end
    where business_id = p_business_id and id = p_job_id;
end $$;

-- Hands lines to the next jobs, a token each. Those whose number may not be dialled now are passed over, at most five for
-- each line. Of p_lines the first so many are taken; p_freed among them are those whose last call is over.
create or replace function claim_lines(
    b businesses, p_now timestamptz, p_lines int[], p_freed int[], p_account_id bigint, p_check_at timestamptz,
    p_dial_tokens uuid[]) returns setof advanced
language plpgsql as $$
declare
    v_now_ms bigint := (extract(epoch from p_now) * 1000)::bigint;
    v_wanted int := least(cardinality(p_lines), cardinality(p_dial_tokens));
    v_claimed int := 0;
    v_passed_over int := 0;
    v_passed_over_before int;
    v_freed int[] := p_freed;
    n record;
    v_dial advanced;
begin
    v_dial.what := 'dial';
    v_dial.account_id := p_account_id;
    v_dial.caller_id := b.caller_id;
    v_dial.result := case when b.machine_detection then 'machine_detection' end;
    loop
        v_passed_over_before := v_passed_over;
        for n in
            select q.run_id, q.not_before, q.job_id, j.phone, j.forced, j.lead_id, j.attempt_no + 1 as attempt_no,
                coalesce(r.ring_timeout_seconds, j.ring_timeout_seconds) as ring_timeout_seconds,
                coalesce(r.call_limit_seconds, j.call_limit_seconds) as call_limit_seconds,
                r.id is not null and r.started_at is null as starts_run
            from next_jobs(b.id, v_now_ms, v_wanted - v_claimed, v_freed) q
            join outbound_call_jobs j on j.business_id = b.id and j.id = q.job_id
            left join outbound_call_runs r on r.business_id = b.id and r.id = q.run_id
            order by q.place
        loop
            insert into live_numbers as l (business_id, phone, free_at) values (b.id, n.phone, 'infinity')
            on conflict (business_id, phone) do update set free_at = 'infinity'
                where l.free_at <= p_now
                    or (n.forced and l.free_at < 'infinity' and not has_stray_call(b.id, n.phone));
            if not found then
                perform pass_over(b.id, p_now, n.run_id, n.not_before, n.job_id, n.phone);
                v_passed_over := v_passed_over + 1;
                continue;
            end if;

            v_claimed := v_claimed + 1;
            delete from job_queue
            where business_id = b.id and run_id = n.run_id and not_before = n.not_before and job_id = n.job_id;
            update slots
            set run_id = n.run_id, job_id = n.job_id, attempt_no = n.attempt_no,
                dial_lock_token = p_dial_tokens[v_claimed], claimed_at = p_now, check_at = p_check_at, checks = 0,
                end_wanted = false
            where business_id = b.id and slot_no = p_lines[v_claimed];
            insert into call_attempts (business_id, job_id, attempt_no, account_id, caller_id, claimed_at)
            values (b.id, n.job_id, n.attempt_no, p_account_id, b.caller_id, p_now);
            update outbound_call_jobs
            set status = 'dialing', dial_lock_token = p_dial_tokens[v_claimed], attempts = attempts + 1,
                attempt_no = n.attempt_no, reason = null, reason_detail = null, started_at = p_now
            where business_id = b.id and id = n.job_id and status = 'queued';
            if not found then
                -- The fourth guard: the claim must have changed exactly one queued job, or nothing of it may stand.
                raise exception 'job % of business % stood in the queue, but is not queued', n.job_id, b.id;
            end if;
            if n.starts_run then
                update outbound_call_runs set started_at = p_now
                where business_id = b.id and id = n.run_id and started_at is null;
            end if;
            v_dial.run_id := nullif(n.run_id, 0);
            v_dial.job_id := n.job_id;
            v_dial.attempt_no := n.attempt_no;
            v_dial.lead_id := n.lead_id;
            v_dial.phone := n.phone;
            v_dial.ring_timeout_seconds := n.ring_timeout_seconds;
            v_dial.call_limit_seconds := n.call_limit_seconds;
            v_dial.dial_lock_token := p_dial_tokens[v_claimed];
            return next v_dial;
        end loop;
        exit when v_claimed = v_wanted or v_passed_over = v_passed_over_before or v_passed_over >= 5 * v_wanted;
        v_freed := array(select unnest(p_freed) except select unnest(p_lines[:v_claimed]));
    end loop;
end $$;
