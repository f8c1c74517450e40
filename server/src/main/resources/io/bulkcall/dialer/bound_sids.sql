-- Which of these calls belong to an attempt already; the lead's other jobs are the only ones that rang its number.
select a.call_sid
from outbound_call_jobs this
join outbound_call_jobs j on j.business_id = this.business_id and j.lead_id = this.lead_id
join call_attempts a on a.business_id = j.business_id and a.job_id = j.id
where this.business_id = :business_id and this.id = :job_id and a.call_sid in (:sids)
union
select call_sid from stray_calls where business_id = :business_id and call_sid in (:sids)
