delete from import_chunks c
using (
    select o.business_id, o.import_id, o.chunk_no
    from import_chunks o
    join imports i on i.business_id = o.business_id and i.id = o.import_id
    where i.status in ('completed', 'failed', 'cancelled')
    limit 16) ended
where c.business_id = ended.business_id and c.import_id = ended.import_id and c.chunk_no = ended.chunk_no
