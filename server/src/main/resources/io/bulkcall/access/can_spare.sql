-- Whoever has come can go only if somebody else has come who stays; whoever was only invited, if anybody stays.
select exists (
    select 1 from users other
    join users leaving on leaving.id = :id
    where other.platform and other.id <> leaving.id
        and (other.password_hash is not null or leaving.password_hash is null))
