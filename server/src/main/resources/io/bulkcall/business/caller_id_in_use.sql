select exists (
    select 1
    from businesses b left join carrier_accounts a on a.id = b.account_id
    where b.id = :business_id and b.caller_id = :caller_id
        and coalesce(nullif(a.account_sid, :platform_sid), '') = :account_sid
) or exists (
    select 1
    from slots s
    join call_attempts t on t.business_id = s.business_id and t.job_id = s.job_id and t.attempt_no = s.attempt_no
    where s.business_id = :business_id and t.caller_id = :caller_id
)
