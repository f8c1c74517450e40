-- The accounts that a due business waits for: one step through the index per account, not per business.
with recursive account as (
    (select account_id, due_at from wake order by account_id, due_at limit 1)
    union all
    select next.account_id, next.due_at
    from account
    cross join lateral (
        select account_id, due_at from wake
        where wake.account_id > account.account_id
        order by account_id, due_at limit 1
    ) next
)
select account_id from account where due_at <= :now
