-- Each of them has its file in the database.
select count(*) from imports where business_id = :business_id and status in ('uploading', 'mapping')
