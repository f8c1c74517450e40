-- Whoever starts a run or a call holds this lock, so none starts with a script that is being deleted.
select id from businesses where id = :business_id for no key update
