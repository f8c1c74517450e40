-- As paused, of all businesses: the platform's own account, their accounts as far as they call with them, their runs.
select business_id, business_name, run_id, run_name, pause_code, pause_detail
from (
    select b.id as business_id, b.name as business_name, null::bigint as run_id, null as run_name,
        a.pause_code, a.pause_detail
    from carrier_accounts a
    left join businesses b on b.id = a.business_id
    where a.status = 'paused' and (a.resume_at is null or a.resume_at > :now) and (a.id = :platform or b.account_id = a.id)
    union all
    select b.id, b.name, r.id, r.name, r.pause_code, r.pause_detail
    from outbound_call_runs r
    join businesses b on b.id = r.business_id
    where r.status = 'paused' and r.pause_code <> 'operator'
) p
order by business_id is not null, run_id is not null, run_id desc, business_id
limit :limit
