select count(*) from matching_leads(:business_id, :list_id, :external_id, :pattern, :phone_pattern, :status, :outcome)
