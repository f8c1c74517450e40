-- A month of call_events gets its partition; several nodes may ask at once. Events that were written before it was there
-- stay in call_events_other, and so does that month.
create or replace function create_event_partition(p_month date) returns void
language plpgsql as $$
declare
    v_name text := format('call_events_%s', to_char(p_month, 'YYYY_MM'));
begin
    perform pg_advisory_xact_lock(hashtext('create_event_partition'));
    if to_regclass(v_name) is not null
        or exists (select 1 from call_events_other where at >= p_month and at < p_month + interval '1 month') then
        return;
    end if;
    execute format('create table %I partition of call_events for values from (%L) to (%L)',
        v_name, p_month::timestamp at time zone 'UTC', (p_month + interval '1 month') at time zone 'UTC');
end $$;
