-- Calls by the minute in which they were begun. What was given back before it was placed was no call.
select floor(extract(epoch from claimed_at) / 60)::bigint as minute,
    count(*) as placed,
    count(*) filter (where answered_at is not null and outcome is distinct from 'voicemail') as answered,
    count(ended_at) as ended,
    count(*) filter (where outcome = 'answered') as answered_of_ended,
    coalesce(sum(extract(epoch from ended_at - claimed_at)), 0) as ended_seconds
from call_attempts
where business_id = :business_id and claimed_at >= :since and outcome is distinct from 'not_placed'
group by 1
