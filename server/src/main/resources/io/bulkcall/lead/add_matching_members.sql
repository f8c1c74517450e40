insert into lead_list_members (business_id, list_id, lead_id)
select :business_id, :id, l.id
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
order by l.id
on conflict (business_id, list_id, lead_id) do nothing
