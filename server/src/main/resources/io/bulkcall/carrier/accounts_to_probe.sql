select id from carrier_accounts where status = 'paused' and probe
