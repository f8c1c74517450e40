delete from import_rejects r
using (
    select o.business_id, o.import_id, o.line
    from imports i
    join import_rejects o on o.business_id = i.business_id and o.import_id = i.id
    where i.ended_at < :since and i.rejected > 0
    limit 10000) old
where r.business_id = old.business_id and r.import_id = old.import_id and r.line = old.line
