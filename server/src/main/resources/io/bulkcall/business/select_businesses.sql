-- By ids, or a page of them.
select b.id, b.name, b.caller_id, b.max_outbound_calls, b.time_zone, b.region, b.language, b.redial_gap_seconds,
    b.machine_detection, b.created_at, b.account_id is not null as own,
    a.id as account_id, a.account_sid, a.pause_code, a.pause_detail, a.paused_at,
    coalesce(a.status = 'paused' and (a.resume_at is null or a.resume_at > :now), false) as paused
from businesses b left join carrier_accounts a on a.id = coalesce(b.account_id, :platform)
where (:ids::bigint[] is null or b.id = any (:ids)) and (:before::bigint is null or b.id < :before)
order by b.id desc
limit :limit
