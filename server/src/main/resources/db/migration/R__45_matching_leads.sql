-- Where a lead is; of several that hold, the first counts.
create or replace function lead_status(p_business_id bigint, p_lead_id bigint) returns text
language sql stable as $$
    select case when bool_or(status in ('dialing', 'calling')) then 'live'
        when bool_or(status = 'queued') then 'queued'
        when bool_or(started_at is not null) then 'called'
        else 'never_called' end
    from outbound_call_jobs where business_id = p_business_id and lead_id = p_lead_id
$$;

-- The leads that a filter finds; null = any. The one place that says what a filter means: for whoever looks and for
-- whoever calls them.
create or replace function matching_leads(
    p_business_id bigint, p_list_id bigint, p_external_id text, p_pattern text, p_phone_pattern text, p_status text)
returns setof leads
language sql stable as $$
    select l.* from leads l
    where l.business_id = p_business_id
        and (p_external_id is null or l.external_id = p_external_id)
        and (p_list_id is null or exists (
            select 1 from lead_list_members m
            where m.business_id = p_business_id and m.list_id = p_list_id and m.lead_id = l.id))
        and (p_pattern is null or l.name ilike p_pattern or l.external_id ilike p_pattern or l.phone like p_phone_pattern)
        and (p_status is null or lead_status(p_business_id, l.id) = p_status)
$$;
