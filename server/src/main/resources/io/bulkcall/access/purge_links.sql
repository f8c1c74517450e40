delete from user_links where expires_at <= :now
