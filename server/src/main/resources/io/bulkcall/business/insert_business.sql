insert into businesses
    (name, caller_id, max_outbound_calls, time_zone, region, language, redial_gap_seconds, created_at)
values (:name, :caller_id, :max_outbound_calls, :time_zone, :region, :language, :redial_gap_seconds, :now)
returning id
