-- Whoever makes jobs holds this lock, so none is made for a lead that is being deleted.
select id from businesses where id = :business_id for no key update
