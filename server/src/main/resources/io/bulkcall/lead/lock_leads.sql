-- By number, in the order in which they are inserted; or one by id.
select id, phone, name, external_id, time_zone, variables
from leads
where business_id = :business_id and (phone = any (:phones::text[]) or id = :id::bigint)
order by phone
for no key update
