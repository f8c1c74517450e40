with script as (
    insert into scripts (business_id, id, name, version, created_at) values (:business, 1, 'default', 1, now())
), version as (
    insert into script_versions (business_id, script_id, version, kind, text, created_at)
    values (:business, 1, 1, 'say', 'Hello', now())
)
insert into leads (business_id, phone, name, variables, created_at, updated_at)
select :business, '+97254' || lpad(n::text, 7, '0'), 'Lead ' || n, '{"city": "Haifa"}', now(), now()
from generate_series(1, :count) n
