with script as (
    insert into scripts (business_id, id, name, version, created_at) values (:business_id, 1, 'default', 1, :now)
    returning business_id, id, version
)
insert into script_versions (business_id, script_id, version, kind, text, language, created_at)
select business_id, id, version, 'say', 'Hello', 'en-US', :now from script
