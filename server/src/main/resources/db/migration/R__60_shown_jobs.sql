-- A job as people see it, without the time that only the queue knows.
create or replace view shown_jobs as
select j.business_id, j.id, j.run_id, j.lead_id, j.phone,
    (select l.name from leads l where l.business_id = j.business_id and l.id = j.lead_id) as name,
    j.status, j.outcome, j.attempts, j.reason, j.reason_detail, j.call_seconds, j.created_at, j.started_at, j.ended_at
from outbound_call_jobs j;

comment on column outbound_call_jobs.started_at is 'its newest claim: a try that was given back rang nobody';
