-- Asked under the lock of the business.
select status from outbound_call_runs where business_id = :business_id and id = :run_id
