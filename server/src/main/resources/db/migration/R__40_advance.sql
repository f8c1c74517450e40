drop function if exists cancel_unwanted(businesses, timestamptz);
-- Cancels up to 1,000 queued jobs of each run that is being stopped, and direct calls whose time is over; returns whether
-- there may be more of the former.
create function cancel_unwanted(b businesses, p_now timestamptz) returns boolean
language plpgsql as $$
declare
    v_more boolean := false;
    v_run_id bigint;
    v_last job_queue;
    v_jobs bigint[];
begin
    -- Every statement names its rows by whole keys or one range of them: a join would be as slow as the run is long
    -- whenever its plan was made while the tables were small.
    for v_run_id in select id from outbound_call_runs where business_id = b.id and status = 'stopping' loop
        select * into v_last from (
            select * from job_queue where business_id = b.id and run_id = v_run_id order by not_before, job_id limit 1000) chunk
        order by not_before desc, job_id desc limit 1;
        continue when not found;
        with gone as (
            delete from job_queue
            where business_id = b.id and run_id = v_run_id and (not_before, job_id) <= (v_last.not_before, v_last.job_id)
            returning job_id)
        select array_agg(job_id) into v_jobs from gone;
        update outbound_call_jobs
        set status = 'cancelled', outcome = 'cancelled', reason = 'stopped', reason_detail = null, ended_at = p_now
        where business_id = b.id and id = any (v_jobs);
        perform count_outcome(b.id, v_run_id, 'cancelled', cardinality(v_jobs));
        v_more := v_more or cardinality(v_jobs) = 1000;
    end loop;

    select array_agg(q.job_id) into v_jobs from job_queue q
    where q.business_id = b.id and q.run_id = 0 and p_now >= (
        select deadline_at from outbound_call_jobs where business_id = b.id and id = q.job_id);
    if v_jobs is null then
        return v_more;
    end if;
    delete from job_queue where business_id = b.id and run_id = 0 and job_id = any (v_jobs);
    update outbound_call_jobs
    set status = 'cancelled', outcome = 'cancelled', reason = 'no_line_in_time', reason_detail = null, ended_at = p_now
    where business_id = b.id and id = any (v_jobs);
    return v_more;
end $$;

-- When there will be work for a line that nothing else will announce; null = never.
create or replace function next_due(
    b businesses, p_now timestamptz, p_has_line boolean, p_account_ok boolean, p_resume_at timestamptz) returns timestamptz
language plpgsql stable as $$
declare
    v_now_ms bigint := (extract(epoch from p_now) * 1000)::bigint;
    v_due timestamptz;
    v_not_before bigint;
begin
    if exists (
        select 1 from outbound_call_runs r where r.business_id = b.id and r.status = 'stopping'
        and exists (select 1 from job_queue q where q.business_id = b.id and q.run_id = r.id)) then
        return p_now;
    end if;
    select min((select deadline_at from outbound_call_jobs where business_id = b.id and id = q.job_id)) into v_due
    from job_queue q
    where q.business_id = b.id and q.run_id = 0;
    if not p_has_line then
        return v_due; -- the end of a call will look for the rest
    end if;
    if exists (select from next_jobs(b.id, v_now_ms, 1, '{}')) then
        if p_account_ok then
            -- No token, or five passed over: due at once, after all who have waited longer for a claim.
            return least(p_now, coalesce((select max(claimed_at) from slots where business_id = b.id), 'epoch'));
        end if;
        -- Asked again every 15 s, in case nobody says that the account is mended.
        return least(v_due, p_resume_at, p_now + interval '15 seconds');
    end if;
    select min(q.not_before) into v_not_before
    from (
        select 0::bigint as id
        union all
        select id from outbound_call_runs where business_id = b.id and status = 'running'
    ) r
    cross join lateral (
        select not_before from job_queue
        where business_id = b.id and run_id = r.id and not_before > v_now_ms
        order by not_before limit 1
    ) q;
    return least(v_due, to_timestamp(v_not_before / 1000.0));
end $$;

drop function if exists advance(bigint, timestamptz, bigint, interval, boolean, jsonb, uuid[], uuid[]);
-- The one transition: everything that starts a call or frees a line of a business, in one transaction under one lock.
--
-- p_platform_account  the account of businesses without their own; 0 = there is none
-- p_horizon           how long the carrier may be silent about an attempt before it is given up
-- p_reports           of type report: what was learned of attempts, at most one of each
-- p_doubtful          tokens of claims whose commit was in doubt; none of them was or will be dialled
-- p_wake_due          come for the business's wake row that was due then: if it is gone or due later by now, another node
--                     was faster, and there is nothing to do; null = come for something else
-- p_dial_tokens       one per call that the pace allows now; each becomes a claim's dial_lock_token
--
-- Its statements name rows by their keys, so a plan made while the tables were small must never scan one.
create or replace function advance(
    p_business_id bigint, p_now timestamptz, p_platform_account bigint, p_horizon interval,
    p_wake_due timestamptz, p_reports jsonb, p_doubtful uuid[], p_dial_tokens uuid[]) returns setof advanced
language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
    b businesses;
    c carrier_accounts;
    v_report report;
    v_heard record;
    v_answer advanced;
    v_doubtful outbound_call_jobs;
    v_lines int;
    v_free int[]; -- the lines that may be handed on, those first whose call has just ended
    v_freed int[] := '{}';
    v_ended_runs bigint[] := '{}';
    v_outcomes text[] := '{}';
    v_claimed int := 0;
    v_direct boolean;
    v_stopping boolean;
    v_final boolean := false; -- whether a run may have come to its end: here, or where a wake row was left
    v_account_ok boolean;
    v_due timestamptz;
begin
    -- Not FOR UPDATE: that would wait for every open transaction that inserts rows with a foreign key to the business.
    select * into b from businesses where id = p_business_id for no key update;
    if not found then
        return;
    end if;
    -- From here on every statement has a snapshot younger than the lock.
    if p_reports <> '[]' then
        v_answer.what := 'report';
        for v_report in select * from jsonb_populate_recordset(null::report, p_reports) loop
            v_heard := apply_report(b, p_now, v_report);
            if v_heard.asks_more then
                return query select * from settle(b, p_now, v_report, v_heard.verdict);
                v_final := true;
            end if;
            if v_heard.freed_line is not null then
                v_freed := v_freed || v_heard.freed_line;
                v_ended_runs := v_ended_runs || v_heard.run_id;
                v_outcomes := v_outcomes || v_heard.ended_as;
            end if;
            v_answer.result := case
                when v_heard.verdict in ('unknown_attempt', 'stray', 'late', 'duplicate') then v_heard.verdict
                else 'applied'
            end;
            return next v_answer;
        end loop;
        if cardinality(v_freed) = 1 then
            v_final := count_outcome(b.id, v_ended_runs[1], v_outcomes[1], 1) or v_final;
        elsif v_freed <> '{}' then
            for v_heard in
                select e.run_id, e.outcome, count(*) as jobs
                from unnest(v_ended_runs, v_outcomes) e (run_id, outcome) where e.run_id is not null group by 1, 2
            loop
                v_final := count_outcome(b.id, v_heard.run_id, v_heard.outcome, v_heard.jobs) or v_final;
            end loop;
        end if;
        if v_freed = '{}' and not v_final and p_dial_tokens = '{}' and p_doubtful = '{}' then
            return; -- Calls have come further, and that is all: neither a line nor a job is concerned.
        end if;
    end if;
    -- Before the queue is read, and under the mutex: deleting it last and only if unchanged loses wake-ups.
    delete from wake where business_id = b.id and (p_wake_due is null or due_at <= p_wake_due);
    if p_wake_due is not null and not found then
        return;
    end if;
    v_final := v_final or found or p_reports = '[]';
    if cardinality(p_doubtful) > 0 then
        for v_doubtful in
            select j.* from slots s join outbound_call_jobs j on j.business_id = s.business_id and j.id = s.job_id
            where s.business_id = b.id and s.dial_lock_token = any (p_doubtful) and s.slot_no <> all (v_freed)
        loop
            perform give_back(b.id, p_now, v_doubtful, 'commit_in_doubt', null, null, 0);
            v_final := true;
        end loop;
    end if;

    select count(*), array_agg(slot_no order by slot_no <> all (v_freed), slot_no)
            filter (where job_id is null or slot_no = any (v_freed)),
        exists (select 1 from job_queue where business_id = b.id and run_id = 0),
        exists (select 1 from outbound_call_runs where business_id = b.id and status = 'stopping')
    into v_lines, v_free, v_direct, v_stopping
    from slots where business_id = b.id;
    if v_direct or v_stopping then
        if cancel_unwanted(b, p_now) then
            -- At once, and by whoever is here: it takes no token. The wake row is for the case that nobody is any more.
            v_answer := null;
            v_answer.what := 'again';
            return next v_answer;
        end if;
        v_final := true;
    end if;
    if v_lines <> b.max_outbound_calls then
        perform free_lines(b.id, v_freed);
        v_freed := '{}';
        perform fit_lines(b, v_lines);
        select array_agg(slot_no order by slot_no) into v_free from slots where business_id = b.id and job_id is null;
    end if;
    v_free := coalesce(v_free, '{}');
    select * into c from carrier_accounts where id = coalesce(b.account_id, p_platform_account);
    v_account_ok := found and (c.status = 'ok' or c.resume_at <= p_now);
    if v_account_ok and cardinality(v_free) > 0 and cardinality(p_dial_tokens) > 0 then
        return query select * from claim_lines(
            b, p_now, v_free, v_freed, c.id, p_now + p_horizon * 0.05, p_dial_tokens);
        get diagnostics v_claimed = row_count;
    end if;
    v_free := v_free[v_claimed + 1:];
    perform free_lines(b.id, array(select unnest(v_freed) intersect select unnest(v_free))) where v_freed && v_free;

    if v_final then
        return query
            with ended as (
                update outbound_call_runs r
                set status = case when r.status = 'stopping' then 'stopped' else 'completed' end, ended_at = p_now,
                    pause_code = null, pause_detail = null
                where r.business_id = b.id and r.status in ('running', 'paused', 'stopping')
                    and r.total = r.answered + r.busy + r.no_answer + r.voicemail + r.rejected + r.failed + r.cancelled
                        + r.unknown
                returning r.id, r.status)
            select 'run', status::text, id, null::bigint, null::int, null::bigint, null::bigint, null::text, null::text,
                null::text, null::int, null::int, null::uuid
            from ended;
    end if;

    if cardinality(v_free) = 0 and not v_direct and not v_stopping then
        return; -- every line is in use: the next end of a call will look for the rest
    end if;
    v_due := next_due(b, p_now, cardinality(v_free) > 0, v_account_ok, c.resume_at);
    if v_due is not null then
        insert into wake (business_id, account_id, due_at) values (b.id, coalesce(c.id, 0), v_due)
        on conflict (business_id) do update set account_id = excluded.account_id, due_at = least(wake.due_at, excluded.due_at);
    end if;
end $$;
