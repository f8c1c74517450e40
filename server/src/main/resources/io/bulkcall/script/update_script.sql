-- Changes nothing if another script has the name.
update scripts s
set name = :name, version = :version
where s.business_id = :business_id and s.id = :id
    and not exists (select 1 from scripts o where o.business_id = :business_id and o.name = :name and o.id <> :id)
