-- The leads that a filter finds; null = any. The one place that says what a filter means: for whoever looks and for
-- whoever calls them. PostgreSQL takes it into the statements that call it.
--
-- p_pattern        of like, in small letters: part of a name or an external id; p_phone_pattern: part of a number
-- p_status         never_called, called, queued or live; of several that hold, the last counts
-- p_outcome        of the newest call that was begun and has ended
create or replace function matching_leads(
    p_business_id bigint, p_list_id bigint, p_external_id text, p_pattern text, p_phone_pattern text, p_status text,
    p_outcome text)
returns setof leads
language sql stable as $$
    select l.* from leads l
    where l.business_id = p_business_id
        and (p_external_id is null or l.external_id = p_external_id)
        and (p_list_id is null or exists (
            select 1 from lead_list_members m
            where m.business_id = p_business_id and m.list_id = p_list_id and m.lead_id = l.id))
        and (p_pattern is null or l.found_by like p_pattern or l.phone like p_phone_pattern)
        and (p_status is null or p_status = (
            select case when bool_or(j.status in ('dialing', 'calling')) then 'live'
                when bool_or(j.status = 'queued') then 'queued'
                when bool_or(j.started_at is not null) then 'called'
                else 'never_called' end
            from outbound_call_jobs j where j.business_id = p_business_id and j.lead_id = l.id))
        and (p_outcome is null or p_outcome = (
            select j.outcome from outbound_call_jobs j
            where j.business_id = p_business_id and j.lead_id = l.id
                and j.started_at is not null and j.ended_at is not null
            order by j.id desc limit 1))
$$;
