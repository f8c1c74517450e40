update imports
set status = 'cancelled', detail_code = 'never_started', detail = 'nobody started it within 7 days', preview = '[]',
    ended_at = :now
where status = 'mapping' and created_at < :since
