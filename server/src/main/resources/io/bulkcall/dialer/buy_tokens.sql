-- One row changed = bought. Times come as integers, so that every node's purchase is an exact sum.
insert into pace as p (account_id, next_at_us) values (:account_id, :now_us::bigint + :worth_us::bigint)
on conflict (business_id, account_id) do update
set next_at_us = greatest(p.next_at_us, :now_us::bigint) + :worth_us::bigint
where p.next_at_us <= :now_us::bigint
