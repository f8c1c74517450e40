update businesses
set name = :name, caller_id = :caller_id, max_outbound_calls = :max_outbound_calls, time_zone = :time_zone,
    region = :region, language = :language, redial_gap_seconds = :redial_gap_seconds,
    machine_detection = :machine_detection, account_id = :account_id
where id = :id
