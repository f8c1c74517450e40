-- As insert_jobs, but nothing is written. The sample is the first to be called; if nobody is, the first that lacks something.
with chosen as materialized (
    select * from chosen_leads(:business_id, :lead_ids, :again_run_id, :again_outcomes, :list_id, :external_id, :pattern,
        :phone_pattern, :status, :outcome, :variables, :caller_id)
),
totals as (
    select count(*) filter (where code is null) as total,
        count(*) filter (where code is not null) as skipped_count,
        min(place) filter (where code = 'unknown') as unknown_place,
        (select lead_id from chosen where code is null or code = 'missing_variable'
            order by code is not null, place limit 1) as sample_id
    from chosen
)
select t.total, t.skipped_count, t.unknown_place, t.sample_id, s.lead_id, s.code, s.detail, s.missing
from totals t
left join lateral (
    select place, lead_id, code, detail, missing from chosen where code is not null order by place limit 1000) s on true
order by s.place
