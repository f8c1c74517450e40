-- The newest version of a script; without an id, of the one that every business is born with.
select s.id, s.version, v.kind, v.language, v.voice, v.text, v.url, v.parameters
from scripts s
join script_versions v on v.business_id = s.business_id and v.script_id = s.id and v.version = s.version
where s.business_id = :business_id
    and (s.id = :script_id or (:script_id::bigint is null and s.name = 'default'))
