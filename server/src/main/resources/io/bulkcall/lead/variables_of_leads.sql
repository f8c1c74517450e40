-- The names that most leads have a value for come first.
select v.name
from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) l cross join lateral jsonb_object_keys(l.variables) v (name)
group by v.name
order by count(*) desc, v.name
limit :limit
