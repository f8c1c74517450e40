insert into import_rejects (business_id, import_id, line, code, field, detail, cells)
select :business_id, :id, r.line, r.code, r.field, r.detail, r.cells
from unnest(:lines::bigint[], :codes::text[], :fields::text[], :details::text[], :cells::text[])
    as r (line, code, field, detail, cells)
