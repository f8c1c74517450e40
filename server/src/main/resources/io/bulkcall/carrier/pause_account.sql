-- A pause that ends by itself never shortens one that waits for a person.
update carrier_accounts
set status = 'paused', pause_code = :code, pause_detail = :detail, resume_at = :resume_at::timestamptz, probe = :probe,
    paused_at = case when status = 'paused' and coalesce(resume_at > :now, true) then paused_at else :now end
where id = :id
  and not (status = 'paused' and resume_at is null and not probe and (:resume_at::timestamptz is not null or :probe))
