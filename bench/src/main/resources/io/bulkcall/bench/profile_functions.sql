select format('%-24s %10s × %8s ms, own %8s ms, each %8s µs', funcname, calls, round(total_time::numeric),
    round(self_time::numeric), round((total_time * 1000 / calls)::numeric, 1))
from pg_stat_user_functions order by self_time desc
