select format('%s %9s × %8s µs = %7s ms  %8s WAL bytes  %5s rows  %s', case when toplevel then 'T' else ' ' end, calls,
    round((total_exec_time * 1000 / calls)::numeric, 1), round(total_exec_time::numeric), wal_bytes / calls,
    round(rows::numeric / calls, 2), left(regexp_replace(query, '\s+', ' ', 'g'), 150))
from pg_stat_statements
where calls > 100
order by total_exec_time desc limit 50
