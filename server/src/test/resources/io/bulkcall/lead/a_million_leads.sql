-- Two businesses, 1 and 2. The first has a million leads with Hebrew, English and no names; lists of half of them, of a
-- hundredth and of some 300; 200,000 somewhere in the middle were called, a third of these twice, or wait, or are live.
insert into businesses (name, caller_id, max_outbound_calls, time_zone, region, language, redial_gap_seconds, created_at)
select 'Acme ' || n, '+9723100000' || n, 3, 'Asia/Jerusalem', 'IL', 'he', 60, now() from generate_series(1, 2) n;

insert into leads (business_id, phone, name, external_id, variables, created_at, updated_at)
select 1, '+9725' || lpad((n::bigint * 7919 % 100000007)::text, 8, '0'),
    case
        when n % 20 = 0 then null
        when n % 2 = 0 then
            (array['דנה', 'יוסי', 'רות', 'משה', 'נועה', 'אבי', 'שרה', 'דוד'])[1 + n / 2 % 8] || ' '
            || (array['כהן', 'לוי', 'מזרחי', 'פרץ', 'ביטון', 'אברהם', 'פרידמן'])[1 + n / 16 % 7]
        else
            (array['Dana', 'joseph', 'Ruth', 'Moses', 'noa', 'Avi', 'Sarah', 'David'])[1 + n / 2 % 8] || ' '
            || (array['Cohen', 'Levy', 'Mizrahi', 'Peretz', 'Biton', 'Abraham', 'Friedman'])[1 + n / 16 % 7]
    end,
    case when n % 3 = 0 then 'A-' || n end, '{"city": "Haifa"}', now(), now()
from generate_series(1, 1000000) n;
insert into leads (business_id, phone, name, variables, created_at, updated_at)
select 2, '+9725' || lpad((n::bigint * 7919 % 100000007)::text, 8, '0'), 'Dana ' || n, '{}', now(), now()
from generate_series(1, 20000) n;

insert into lead_lists (business_id, name, created_at)
values (1, 'big', now()), (1, 'middle', now()), (1, 'small', now()), (2, 'of the other', now());
insert into lead_list_members
select 1, 1, id from leads where business_id = 1 and hashint8(id) % 2 = 0
union all select 1, 2, id from leads where business_id = 1 and hashint8(id) % 50 = 7
union all select 1, 3, id from leads where business_id = 1 and hashint8(id) % 3331 = 0
union all select 2, 4, id from leads where business_id = 2;

-- The runs before the last, and the last.
insert into outbound_call_jobs (
    business_id, run_id, lead_id, phone, status, outcome, attempts, attempt_no, created_at, started_at, ended_at)
select c.business_id, r.run_id, c.id, c.phone, status_of(c.outcome[r.run_id]), c.outcome[r.run_id], 1, 1, r.at,
    r.at + c.id * interval '1 second', r.at + c.id * interval '1 second' + interval '30 seconds'
from (
    select business_id, id, phone, array[
        (array['busy', 'no_answer', 'answered', 'voicemail'])[1 + id % 4],
        case
            when id % 5000 = 1 then 'unknown'
            when id % 1000 = 2 then 'rejected'
            when id % 500 = 3 then 'failed'
            when id % 300 = 4 then 'cancelled'
            else (array['answered', 'answered', 'answered', 'no_answer', 'no_answer', 'busy', 'voicemail'])[1 + id % 7]
        end] as outcome
    from leads where id between 400001 and 570000 or id between 1000001 and 1010000
) c
join (values (1, timestamptz '2026-01-01Z'), (2, timestamptz '2026-02-01Z')) r (run_id, at) on r.run_id = 2 or c.id % 3 = 0
order by r.run_id, c.id;
-- Stopped before their turn.
insert into outbound_call_jobs (business_id, run_id, lead_id, phone, status, outcome, created_at, ended_at)
select 1, 2, id, phone, 'cancelled', 'cancelled', '2026-02-01Z', '2026-02-09Z'
from leads where id between 390001 and 400000;
insert into outbound_call_jobs (business_id, run_id, lead_id, phone, created_at)
select business_id, 3, id, phone, '2026-02-20Z' from leads
where id between 565001 and 600000 or id between 1009001 and 1011000;

insert into call_attempts (
    business_id, job_id, attempt_no, account_id, caller_id, progress, outcome, claimed_at, ended_at)
select business_id, id, 1, 1, '+97231000001', 9, outcome::text, started_at, ended_at
from outbound_call_jobs where started_at is not null order by started_at;

with live as (
    update outbound_call_jobs
    set status = 'dialing', started_at = timestamptz '2026-02-21Z' + lead_id * interval '1 second', attempts = 1, attempt_no = 1
    where status = 'queued' and lead_id in (565500, 590000, 599000, 1009500)
    returning business_id, id, started_at
), attempts as (
    insert into call_attempts (business_id, job_id, attempt_no, account_id, caller_id, claimed_at)
    select business_id, id, 1, 1, '+97231000001', started_at from live
)
insert into slots (business_id, slot_no, run_id, job_id, attempt_no, claimed_at)
select business_id, row_number() over (order by id), 3, id, 1, started_at from live;
insert into job_queue (business_id, run_id, not_before, job_id)
select business_id, 3, 0, id from outbound_call_jobs where status = 'queued';
