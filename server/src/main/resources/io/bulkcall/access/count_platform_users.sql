select count(*) from users where platform
