insert into users (email, name, language, platform, created_at)
values (:email, :name, :language, :platform, :now)
on conflict (email) do nothing
returning id
