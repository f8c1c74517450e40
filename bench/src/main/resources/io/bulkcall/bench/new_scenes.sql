-- Whom the runs call, and what is said to them.
with business as (select unnest(:businesses) as id),
script as (
    insert into scripts (business_id, id, name, version, created_at) select id, 1, 'default', 1, now() from business
), version as (
    insert into script_versions (business_id, script_id, version, kind, text, created_at)
    select id, 1, 1, 'say', 'Hello {{name}}, this is a call of business ' || id, now() from business
)
insert into leads (business_id, id, phone, name, created_at, updated_at)
select j.business_id, j.lead_id, j.phone, 'Lead ' || j.lead_id, now(), now()
from outbound_call_jobs j join business b on b.id = j.business_id
