update stray_calls set check_at = :next
where business_id = :business_id and call_sid = :call_sid and check_at <= :now
