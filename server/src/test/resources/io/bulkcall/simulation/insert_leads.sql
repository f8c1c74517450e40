insert into leads (business_id, id, phone, created_at, updated_at)
select :business_id, n, :numbers || to_char(n, 'FM000000'), :now, :now from generate_series(1, :leads) n
