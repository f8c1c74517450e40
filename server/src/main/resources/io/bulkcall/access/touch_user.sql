update users
set last_seen_at = :now
where id = :id and (last_seen_at is null or last_seen_at < :now)
