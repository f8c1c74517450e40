-- What is true of each lead of business 1, put together in the plainest way.
create table truth as
select l.id, l.phone, l.name, lower(l.name) as folded, lower(l.external_id) as external_id,
    coalesce(m.lists, '{}') as lists, coalesce(j.status, 'never_called') as status, j.outcome, j.last_called_at
from leads l
left join (
    select lead_id, array_agg(list_id) as lists from lead_list_members where business_id = 1 group by lead_id
) m on m.lead_id = l.id
left join (
    select lead_id, max(started_at) as last_called_at,
        case
            when bool_or(status in ('dialing', 'calling')) then 'live'
            when bool_or(status = 'queued') then 'queued'
            when bool_or(started_at is not null) then 'called'
        end as status,
        (array_agg(outcome::text order by id desc) filter (where started_at is not null and ended_at is not null))[1] as outcome
    from outbound_call_jobs where business_id = 1 group by lead_id
) j on j.lead_id = l.id
where l.business_id = 1
