insert into import_rejects (business_id, import_id, line, code, detail, cells)
select :business_id, :id, r.line, r.code, r.detail, r.cells
from unnest(:lines::bigint[], :codes::text[], :details::text[], :cells::text[]) as r (line, code, detail, cells)
