-- Of several at one instant, the one written first: rows of one job are rarely apart. Its claim and its end stand in the
-- attempt; what was corrected after its end had been unknown.
select at, kind, source, detail
from (
    select claimed_at as at, 'claimed' as kind, 'engine' as source, null as detail, 0 as turn, 0::oid as part, '(0,0)'::tid as place
    from call_attempts
    where business_id = :business_id and job_id = :job_id
    union all
    select ended_at, 'ended', ended_by,
        case when exists (
            select 1 from call_events e
            where e.business_id = a.business_id and e.job_id = a.job_id and e.attempt_no = a.attempt_no
                and e.kind = 'outcome_corrected') then 'unknown' else outcome end,
        2, 0, '(0,0)'
    from call_attempts a
    where business_id = :business_id and job_id = :job_id and ended_by is not null
    union all
    select at, kind, source, detail, case when kind in ('turned_up_late', 'outcome_corrected') then 3 else 1 end, tableoid, ctid
    from call_events
    where business_id = :business_id and job_id = :job_id
) event
order by at, turn, part, place
limit 1000
