select exists (select 1 from api_keys where business_id = 0)
