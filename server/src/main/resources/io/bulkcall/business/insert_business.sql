insert into businesses
    (name, caller_id, max_outbound_calls, time_zone, region, language, redial_gap_seconds, machine_detection,
        created_at)
values (:name, :caller_id, :max_outbound_calls, :time_zone, :region, :language, :redial_gap_seconds,
    :machine_detection, :now)
returning id
