-- Leads get their ids as they are created.
select l.id
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
where :after_id::bigint is null or l.id < :after_id
order by l.id desc
limit :limit
