insert into lead_list_members (business_id, list_id, lead_id)
select :business_id, :id, lead_id from unnest(:ids::bigint[]) as lead_id
order by lead_id
on conflict (business_id, list_id, lead_id) do nothing
