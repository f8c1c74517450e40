select id from outbound_call_runs
where business_id = :business_id and status in ('running', 'paused', 'stopping')
order by id
