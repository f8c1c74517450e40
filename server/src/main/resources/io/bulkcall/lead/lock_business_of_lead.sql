-- Whoever makes direct calls holds this lock, so none is made for a lead that is being deleted. Runs: DeletionLock.
select id from businesses where id = :business_id for no key update
