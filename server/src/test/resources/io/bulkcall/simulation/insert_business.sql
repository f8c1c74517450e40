insert into businesses (id, name, caller_id, max_outbound_calls, time_zone, region, language, redial_gap_seconds, created_at)
values (:id, 'Business ' || :id::bigint, :caller_id, :lines, 'Asia/Jerusalem', 'IL', 'he', :redial_gap_seconds, :now)
