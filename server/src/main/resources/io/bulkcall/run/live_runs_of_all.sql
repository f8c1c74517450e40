-- Newest first. Which they are is read from the index of those that go on; what each looks like, of those on the page alone.
select b.name as business_name, b.time_zone, r.*
from (
    select business_id, id from outbound_call_runs
    where status in ('running', 'paused', 'stopping') and (id, business_id) < (:run_id, :business_id)
    order by id desc, business_id desc
    limit :limit
) l
join businesses b on b.id = l.business_id
cross join lateral (select * from shown_runs s where s.business_id = l.business_id and s.id = l.id limit 1) r
order by l.id desc, l.business_id desc
