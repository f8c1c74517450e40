select status, pause_code, pause_detail, resume_at from carrier_accounts where id = :account_id
