-- The jobs of a new run and their places in the queue, all or none: an unknown lead, or more jobs than a run may have,
-- and nothing is written. One row per lead passed by, up to a thousand, each with the totals; one row if there is none.
with chosen as materialized (
    select * from chosen_leads(:business_id, :lead_ids, :again_run_id, :again_outcomes, :list_id, :external_id, :pattern,
        :phone_pattern, :status, :outcome, :variables, :caller_id)
),
totals as (
    select count(*) filter (where code is null) as total,
        count(*) filter (where code is not null) as skipped_count,
        min(place) filter (where code = 'unknown') as unknown_place
    from chosen
),
made as (
    insert into outbound_call_jobs (business_id, run_id, lead_id, phone, created_at)
    select :business_id, :run_id, c.lead_id, c.phone, :now
    from chosen c, totals t
    where c.code is null and t.unknown_place is null and t.total <= :jobs_max
    order by c.place
    returning id
),
queued as (
    insert into job_queue (business_id, run_id, not_before, job_id)
    select :business_id, :run_id, 0, id from made
)
select t.total, t.skipped_count, t.unknown_place, null::bigint as sample_id, s.lead_id, s.code, s.detail, s.missing
from totals t
left join lateral (
    select place, lead_id, code, detail, missing from chosen where code is not null order by place limit 1000) s on true
order by s.place
