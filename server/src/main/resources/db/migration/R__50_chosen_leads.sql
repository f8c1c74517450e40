-- Whom a run would call, in order of dialling, and why it would pass some of them by; writes nothing.
--
-- p_lead_ids        these leads, in this order
-- p_again_run_id    those of this run whose job ended with one of p_again_outcomes, in its order
-- else              all that the filter finds
-- p_variables       what the script needs to know of a lead
-- code              null = to be called; unknown = the business has no such lead
-- missing           of p_variables, with the code missing_variable
--
-- What it answers had less in it once, which `create or replace` does not mend.
drop function if exists chosen_leads(
    bigint, bigint[], bigint, text[], bigint, text, text, text, text, text, text[], text);
create function chosen_leads(
    p_business_id bigint, p_lead_ids bigint[], p_again_run_id bigint, p_again_outcomes text[],
    p_list_id bigint, p_external_id text, p_pattern text, p_phone_pattern text, p_status text, p_outcome text,
    p_variables text[], p_caller_id text)
returns table (place bigint, lead_id bigint, phone text, code text, detail text, missing text[])
language sql stable as $$
    with given as (
        select i.place, i.lead_id, l.id as known_id, l.phone, l.name, l.external_id, l.variables,
            row_number() over (partition by i.lead_id order by i.place) as occurrence
        from unnest(p_lead_ids) with ordinality i (lead_id, place)
        left join leads l on l.business_id = p_business_id and l.id = i.lead_id
        union all
        select j.id, j.lead_id, l.id, l.phone, l.name, l.external_id, l.variables, 1
        from outbound_call_jobs j
        left join leads l on l.business_id = p_business_id and l.id = j.lead_id
        where j.business_id = p_business_id and j.run_id = p_again_run_id and j.outcome = any (p_again_outcomes)
        union all
        select l.id, l.id, l.id, l.phone, l.name, l.external_id, l.variables, 1
        from matching_leads(
            p_business_id, p_list_id, p_external_id, p_pattern, p_phone_pattern, p_status, p_outcome) l
        where p_lead_ids is null and p_again_run_id is null
    )
    select place, lead_id, phone, coalesce(code, case when missing is not null then 'missing_variable' end),
        case coalesce(code, case when missing is not null then 'missing_variable' end)
            when 'deleted' then 'was deleted since that run'
            when 'duplicate' then 'stands in the list more than once'
            when 'number_not_allowed' then 'is the number that the business calls from'
            when 'missing_variable' then 'lacks ' || array_to_string(missing, ', ')
        end,
        case when code is null then missing end
    from (
        -- Once per lead, and not once per place where its result is used: that is what the offset is for. On their way: to
        -- keep a hundred thousand in between takes a fifth of the time.
        select g.place, g.lead_id, g.phone, case
                when known_id is null and p_again_run_id is not null then 'deleted'
                when known_id is null then 'unknown'
                when occurrence > 1 then 'duplicate'
                when g.phone = p_caller_id then 'number_not_allowed'
            end as code,
            -- A blank value counts as missing, as when the script is filled in.
            case when cardinality(p_variables) > 0 then (
                select array_agg(v.name order by v.place)
                from unnest(p_variables) with ordinality v (name, place)
                where coalesce(case v.name
                    when 'phone' then g.phone
                    when 'name' then g.name
                    when 'external_id' then g.external_id
                    else g.variables ->> v.name
                end, '') !~ '\S')
            end as missing
        from given g
        offset 0
    ) judged
$$;
