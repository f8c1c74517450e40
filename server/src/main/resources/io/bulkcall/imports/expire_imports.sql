update imports
set status = 'cancelled', detail = 'nobody started it within 7 days', ended_at = :now
where status = 'mapping' and created_at < :since
