-- Of several at one instant, the one written first: rows of one job are rarely apart.
select at, kind, source, detail
from call_events
where business_id = :business_id and job_id = :job_id
order by at, tableoid, ctid
limit 1000
