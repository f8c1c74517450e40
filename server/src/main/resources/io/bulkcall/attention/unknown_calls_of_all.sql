-- Calls of unknown outcome in runs that went on since then, by the runs' counters.
select u.business_id, b.name as business_name, u.calls
from (
    select business_id, sum(unknown) as calls
    from outbound_call_runs
    where unknown > 0 and (ended_at is null or ended_at > :since)
    group by business_id
    order by calls desc, business_id
    limit :limit
) u
join businesses b on b.id = u.business_id
order by u.calls desc, u.business_id
