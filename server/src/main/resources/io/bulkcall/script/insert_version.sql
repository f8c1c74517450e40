insert into script_versions
    (business_id, script_id, version, kind, language, voice, text, url, parameters, created_at)
values (:business_id, :id, :version, :kind, :language, :voice, :text, :url,
    jsonb_object(:names::text[], :values::text[]), :now)
