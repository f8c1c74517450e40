-- By id, or a page of those that a filter finds. Part of a name is searched for by a walk over the business's lists alone.
select l.id, l.name, l.created_at,
    (select count(*) from lead_list_members m where m.business_id = l.business_id and m.list_id = l.id) as size
from lead_lists l
where l.business_id = :business_id and (:id::bigint is null or l.id = :id) and (:before::bigint is null or l.id < :before)
    and (:pattern::text is null or lower(l.name) like :pattern)
    and (:name::text is null or l.name = :name)
order by l.id desc
limit :limit
