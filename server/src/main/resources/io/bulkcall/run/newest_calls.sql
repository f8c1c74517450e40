-- How long the newest calls held their lines, from the dialling to the end.
select count(*) as calls, avg(extract(epoch from c.ended_at - c.claimed_at)) as seconds
from (
    select claimed_at, ended_at from call_attempts
    where business_id = :business_id and claimed_at > :since and ended_at is not null and outcome <> 'not_placed'
    order by claimed_at desc limit 200) c
