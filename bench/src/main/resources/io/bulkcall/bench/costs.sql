-- What PostgreSQL has counted since its start, of this database; WAL of all of it.
select d.xact_commit as transactions,
    d.tup_inserted + d.tup_updated + d.tup_deleted as rows_written,
    t.updates,
    t.hot_updates,
    w.wal_bytes,
    w.wal_records,
    w.wal_fpi as wal_pages,
    d.active_time as active_ms
from pg_stat_database d,
    pg_stat_wal w,
    (select coalesce(sum(n_tup_upd), 0) as updates, coalesce(sum(n_tup_hot_upd), 0) as hot_updates from pg_stat_user_tables) t
where d.datname = current_database()
