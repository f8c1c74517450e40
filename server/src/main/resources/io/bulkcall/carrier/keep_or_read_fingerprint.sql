-- Of several nodes that start at once the first one's stays; the update that changes nothing makes the others see it.
insert into platform_settings as s (name, value) values ('secret_key_fingerprint', :fingerprint)
on conflict (business_id, name) do update set value = s.value
returning value
