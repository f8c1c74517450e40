-- As many as are kept of one file.
insert into import_rejects (business_id, import_id, line, code, field, detail, cells)
select i.business_id, i.id, r.line, r.code, r.field, r.detail, r.cells
from unnest(:lines::bigint[], :codes::text[], :fields::text[], :details::text[], :cells::text[]) with ordinality
    as r (line, code, field, detail, cells, n)
join imports i on i.business_id = :business_id and i.id = :id
where i.rejected + r.n <= :kept_max
