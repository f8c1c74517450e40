select count(*) from outbound_call_jobs j
where j.business_id = :business_id and j.run_id = :run_id
    and (:status::text is null or j.status = :status)
    and (:outcome::text is null or j.outcome = :outcome)
    and (:pattern::text is null or j.phone like :phone_pattern or exists (
        select 1 from leads l
        where l.business_id = :business_id and l.id = j.lead_id and l.found_by like :pattern))
