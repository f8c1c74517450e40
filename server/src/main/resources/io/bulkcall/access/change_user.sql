update users
set name = coalesce(:name::text, name), language = coalesce(:language::text, language)
where id = :id
