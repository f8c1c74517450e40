select calls_per_second from carrier_accounts where id = :id
