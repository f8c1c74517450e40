select count(*) from businesses
