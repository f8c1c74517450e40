-- Those that have one. Who is searched for by name stands together, perhaps at the far end: then the few found are sorted, and
-- the empty text keeps the index of all names from being walked.
select l.id
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l
where l.name is not null
    and (:after_name::text is null or (lower(l.name), l.id) > (lower(:after_name), :after_id::bigint))
order by case when :pattern::text is null then lower(l.name) else lower(l.name) || '' end asc, l.id asc
limit :limit
