insert into businesses (name, caller_id, max_outbound_calls, time_zone, region, language, redial_gap_seconds, created_at)
select 'Business ' || n, '+97233' || lpad(n::text, 6, '0'), :lines, 'Asia/Jerusalem', 'IL', 'he', 60, now()
from generate_series(1, :count) n
returning id
