select line, code, field, detail, cells
from import_rejects
where business_id = :business_id and import_id = :id and line > :after
order by line
limit :limit
