-- Calls that a machine took are told from those that a person answered. The wider checks need no look at the rows.
alter domain call_outcome drop constraint call_outcome_check;
alter domain call_outcome add constraint call_outcome_check
    check (value in ('answered', 'busy', 'no_answer', 'voicemail', 'rejected', 'failed', 'cancelled', 'unknown')) not valid;
alter domain attempt_outcome drop constraint attempt_outcome_check;
alter domain attempt_outcome add constraint attempt_outcome_check
    check (value in ('answered', 'busy', 'no_answer', 'voicemail', 'rejected', 'failed', 'cancelled', 'unknown', 'not_placed'))
    not valid;
create domain answered_by as text check (value in ('human', 'machine', 'fax', 'unknown'));

alter table businesses add column machine_detection boolean not null default true;
alter table outbound_call_runs add column voicemail bigint not null default 0;
alter table call_attempts add column answered_by answered_by; -- the carrier's surest word; null = it gave none

alter type report add attribute answered_by text;
-- The claim says what else is asked of the carrier where the other rows have their result: so the type stays what nodes of
-- the version before return.
comment on column advanced.result is
    'report: what it did; run: its new status; dial: machine_detection if the carrier is to tell machines from people';
