select business_id, job_id, attempt_no from slots where business_id = any (:businesses) and job_id is not null
order by slot_no, business_id
