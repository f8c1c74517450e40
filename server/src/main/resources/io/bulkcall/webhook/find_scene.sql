-- A call is wanted while its attempt holds a line that nobody has hung up. A lead that is gone leaves its number.
select s.job_id is not null and not s.end_wanted as wanted,
    j.run_id, j.lead_id, j.phone, l.name, l.external_id, l.variables,
    v.kind, v.language, v.voice, v.text, v.url, v.parameters
from call_attempts a
join outbound_call_jobs j on j.business_id = a.business_id and j.id = a.job_id
left join slots s on s.business_id = a.business_id and s.job_id = a.job_id and s.attempt_no = a.attempt_no
left join outbound_call_runs r on r.business_id = j.business_id and r.id = j.run_id
left join leads l on l.business_id = j.business_id and l.id = j.lead_id
left join script_versions v on v.business_id = j.business_id
    and v.script_id = coalesce(r.script_id, j.script_id) and v.version = coalesce(r.script_version, j.script_version)
where a.business_id = :business_id and a.job_id = :job_id and a.attempt_no = :attempt_no
