select create_event_partition(:month::date) is null
