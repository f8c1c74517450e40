select id from carrier_accounts where status = 'paused' and resume_at is null and not probe order by id
