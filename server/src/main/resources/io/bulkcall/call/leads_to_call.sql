-- Whom a direct call would ring, and what stands against it. Asked under the lock of the business.
select c.place, c.lead_id, c.phone, c.code, c.detail,
    n.free_at = 'infinity' or has_stray_call(:business_id, c.phone) or exists (
        select 1 from job_queue q
        where q.business_id = :business_id and q.run_id = 0 and c.phone = (
            select j.phone from outbound_call_jobs j where j.business_id = :business_id and j.id = q.job_id)) as live,
    n.free_at > :now as recently_dialled,
    case when n.free_at < 'infinity' then n.free_at end as free_at
from chosen_leads(
    :business_id, :lead_ids, null, null, null, null, null, null, null, null, :variables, :caller_id) c
left join live_numbers n on n.business_id = :business_id and n.phone = c.phone
order by c.place
