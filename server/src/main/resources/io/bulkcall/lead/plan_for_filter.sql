-- Until the transaction ends: the statements to come are planned for what is asked this time, and in any order of tables.
select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('join_collapse_limit', '16', true)
