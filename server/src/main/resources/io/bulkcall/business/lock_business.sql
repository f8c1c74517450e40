-- The mutex of everything that starts or ends a call of the business.
select id from businesses where id = :id for no key update
