-- The leads that a filter finds; null = any. The one place that says what a filter means: for whoever looks and for
-- whoever calls them. PostgreSQL takes it into the statements that call it.
--
-- p_pattern        of like, in small letters: part of a name or an external id; p_phone_pattern: part of a number
-- p_status         never_called, called, queued or live; of several that hold, the last counts
-- p_outcome        of the newest call that was begun and has ended
--
-- What a filter says of other tables is joined, and asked for below: so the planner may begin with whichever is shortest,
-- a list, the calls, the lines or the leads in their order, where an `exists` behind an `or` would make it go through a
-- million leads one by one. What is not asked for falls away as it plans: a join whose condition is false costs nothing.
-- That takes a plan for the very filter: see FilterPlan. Each join finds one row of a lead at most.
create or replace function matching_leads(
    p_business_id bigint, p_list_id bigint, p_external_id text, p_pattern text, p_phone_pattern text, p_status text,
    p_outcome text)
returns setof leads
language sql stable as $$
    select l.* from leads l
    left join lead_list_members member
        on member.business_id = p_business_id and member.list_id = coalesce(p_list_id, 0) and member.lead_id = l.id
    -- The newest that has ended. Who was called, and neither waits nor is live, has one.
    left join outbound_call_jobs over
        on (p_outcome is not null or p_status = 'called')
        and over.business_id = p_business_id and over.lead_id = l.id
        and over.started_at is not null and over.ended_at is not null
        and not exists (
            select 1 from outbound_call_jobs newer
            where newer.business_id = p_business_id and newer.lead_id = over.lead_id and newer.id > over.id
                and newer.started_at is not null and newer.ended_at is not null)
    left join outbound_call_jobs waiting
        on p_status = 'queued'
        and waiting.business_id = p_business_id and waiting.lead_id = l.id and waiting.status = 'queued'
        and not exists (
            select 1 from outbound_call_jobs newer
            where newer.business_id = p_business_id and newer.lead_id = waiting.lead_id and newer.id > waiting.id
                and newer.status = 'queued')
    left join (
        select distinct j.lead_id from slots s
        join outbound_call_jobs j on j.business_id = p_business_id and j.id = s.job_id
        where s.business_id = p_business_id and p_status = 'live'
    ) live on live.lead_id = l.id
    -- What would make it something else.
    left join outbound_call_jobs other
        on p_status in ('never_called', 'called', 'queued')
        and other.business_id = p_business_id and other.lead_id = l.id
        and (other.status in ('dialing', 'calling')
            or p_status <> 'queued' and other.status = 'queued'
            or p_status = 'never_called' and other.started_at is not null)
    where l.business_id = p_business_id
        and (p_external_id is null or l.external_id = p_external_id)
        and (p_list_id is null or member.lead_id is not null)
        and (p_pattern is null or l.found_by like p_pattern or l.phone like p_phone_pattern)
        and (p_outcome is null or over.outcome = p_outcome)
        and (p_outcome is null or p_status is null or p_status <> 'never_called')
        and (p_status is null or p_status <> 'called' or over.id is not null)
        and (p_status is null or p_status <> 'queued' or waiting.id is not null)
        and (p_status is null or p_status <> 'live' or live.lead_id is not null)
        and (p_status is null or p_status = 'live' or other.lead_id is null)
$$;
