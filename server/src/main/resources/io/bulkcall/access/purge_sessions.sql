delete from user_sessions where expires_at <= :now
