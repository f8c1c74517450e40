-- One after the other, once the server is there: a thousand connections in one moment are nothing that a carrier sees.
insert into wake (business_id, account_id, due_at)
select b, :account, now() + interval '15 seconds' + n * interval '20 milliseconds'
from unnest(:businesses) with ordinality w (b, n)
on conflict (business_id) do nothing
