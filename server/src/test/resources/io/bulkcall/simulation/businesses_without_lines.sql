select id from businesses where max_outbound_calls = 0 order by id
