-- One job per lead, as COPY's text format has it: the columns of outbound_call_jobs in their order.
select concat_ws(E'\t', business_id, row_number() over (order by id), 1, id, phone, 'queued', '\N', '\N', 0, 0, '\N', '\N',
    '\N', now(), '\N', '\N', '\N', '\N', '\N', '\N', '\N', 'f')
from leads where business_id = :business order by id
