delete from user_links where kind = 'setup'
