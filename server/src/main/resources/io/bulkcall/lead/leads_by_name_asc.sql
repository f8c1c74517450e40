-- Those that have one. Who is searched for by name stands together, perhaps at the far end: then those found are sorted, and the
-- empty text keeps the planner from walking the index of all names to them.
select l.id
from (
    select m.id, case when :pattern::text is null then lower(m.name) else lower(m.name) || '' end as sorted_by
    from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome) m
    where m.name is not null
) l
where :after_name::text is null or (l.sorted_by, l.id) > (lower(:after_name), :after_id::bigint)
order by l.sorted_by asc, l.id asc
limit :limit
