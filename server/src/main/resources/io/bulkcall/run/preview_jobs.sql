-- As insert_jobs, but nothing is written.
with chosen as materialized (
    select * from chosen_leads(:business_id, :lead_ids, :list_id, :external_id, :pattern, :phone_pattern, :status,
        :variables, :caller_id)
),
totals as (
    select count(*) filter (where code is null) as total,
        count(*) filter (where code is not null) as skipped_count,
        min(place) filter (where code = 'unknown') as unknown_place
    from chosen
)
select t.total, t.skipped_count, t.unknown_place, s.lead_id, s.code, s.detail
from totals t
left join lateral (
    select place, lead_id, code, detail from chosen where code is not null order by place limit 1000) s on true
order by s.place
