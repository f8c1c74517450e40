-- New credentials of a business mend what paused its account; a restart with the platform's does not.
insert into carrier_accounts as a
    (business_id, account_sid, auth_token, secondary_auth_token, calls_per_second, created_at)
values (:business_id, :account_sid, :auth_token::bytea, :secondary_auth_token::bytea, :calls_per_second::numeric, :now)
on conflict (business_id, account_sid) do update
set auth_token = excluded.auth_token,
    secondary_auth_token = excluded.secondary_auth_token,
    calls_per_second = excluded.calls_per_second,
    status = case when a.business_id = 0 then a.status else 'ok' end,
    resume_at = case when a.business_id = 0 then a.resume_at end
returning id
