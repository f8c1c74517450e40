update carrier_accounts
set status = 'ok', pause_code = null, pause_detail = null, paused_at = null, resume_at = null, probe = false
where id = :id
