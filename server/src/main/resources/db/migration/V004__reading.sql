-- What people look for leads by, in small letters: a page of a million is searched without folding each name anew.
alter table leads add column found_by text
    generated always as (lower(coalesce(name, '') || e'\n' || coalesce(external_id, ''))) stored;

-- The calls of the last hour, and leads by their last call. Written once per claim; no later change of an attempt touches it.
create index attempts_by_claim on call_attempts (business_id, claimed_at);

-- The same of all businesses. Attempts are made in the order of their claims, so a note for each 32 pages is enough; it
-- costs a claim next to nothing.
create index attempts_by_time on call_attempts using brin (claimed_at) with (pages_per_range = 32, autosummarize = on);

-- Calls that nobody knows the end of, in all businesses. They are few, and only they and a run's end change it.
create index runs_with_unknown on outbound_call_runs (ended_at) where unknown > 0;

-- For the order by name: a page of a million is found without sorting them.
create index leads_by_name on leads (business_id, lower(name), id);

-- Their new forms take more, and stand beside the old ones otherwise.
drop function if exists chosen_leads(bigint, bigint[], bigint, text, text, text, text, text[], text);
drop function if exists matching_leads(bigint, bigint, text, text, text, text);
drop function if exists lead_status(bigint, bigint);
