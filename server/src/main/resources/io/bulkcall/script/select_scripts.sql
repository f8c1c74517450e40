-- By id, or a page of them. jsonb keeps no order of its own; by name is one that stays.
select s.id, s.name, s.version, s.created_at, v.kind, v.language, v.voice, v.text, v.url,
    array(select key from jsonb_each_text(v.parameters) order by key) as parameter_names,
    array(select value from jsonb_each_text(v.parameters) order by key) as parameter_values
from scripts s
join script_versions v on v.business_id = s.business_id and v.script_id = s.id and v.version = s.version
where s.business_id = :business_id and (:id::bigint is null or s.id = :id) and (:before::bigint is null or s.id < :before)
order by s.id desc
limit :limit
