delete from lead_list_members m
using matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
where m.business_id = :business_id and m.list_id = :id and m.lead_id = l.id
