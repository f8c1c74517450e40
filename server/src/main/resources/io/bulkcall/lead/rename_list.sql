-- Changes nothing if another list has the name.
update lead_lists l
set name = :name
where l.business_id = :business_id and l.id = :id
    and not exists (select 1 from lead_lists o where o.business_id = :business_id and o.name = :name and o.id <> :id)
