update imports
set status = 'running', mapping = :mapping::jsonb, list_name = :list_name, list_id = :list_id
where business_id = :business_id and id = :id and status = 'mapping'
