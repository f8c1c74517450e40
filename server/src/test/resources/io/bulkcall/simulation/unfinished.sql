-- What is left to do, over all businesses, in words.
select 'job ' || id || ' of business ' || business_id || ' is ' || status || coalesce(' (' || reason || ')', '')
from outbound_call_jobs where outcome is null
union all
select 'line ' || slot_no || ' of business ' || business_id || ' is held by job ' || job_id
from slots where job_id is not null
union all
select call_sid || ' of business ' || business_id || ' is still to be ended' from stray_calls
union all
select 'run ' || id || ' of business ' || business_id || ' is ' || status from outbound_call_runs where ended_at is null
