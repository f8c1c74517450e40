select l.id
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
where :after_phone::text is null or l.phone > :after_phone
order by l.phone asc
limit :limit
