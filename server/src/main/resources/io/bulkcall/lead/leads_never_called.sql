select l.id
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
where (:after_id::bigint is null or l.id < :after_id)
    and not exists (
        select 1 from outbound_call_jobs j
        where j.business_id = :business_id and j.lead_id = l.id and j.started_at is not null)
order by l.id desc
limit :limit
