delete from stray_calls where business_id = :business_id and call_sid = :call_sid
