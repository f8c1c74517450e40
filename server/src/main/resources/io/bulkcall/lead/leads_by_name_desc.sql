-- Those that have one.
select l.id
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
where l.name is not null
    and (:after_name::text is null or (lower(l.name), l.id) < (lower(:after_name), :after_id::bigint))
order by lower(l.name) desc, l.id desc
limit :limit
