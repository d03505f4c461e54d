-- The same wall around the new tables: a municipality's rows, and nobody else's.
DO $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT c.relname AS table_name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
    WHERE c.relkind = 'r' AND NOT c.relrowsecurity AND c.relname <> 'embed_site'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = current_setting(''steunpad.municipality'', true)) WITH CHECK (municipality_id = current_setting(''steunpad.municipality'', true))',
      t.table_name);
  END LOOP;
END $$;

-- Worries about safety are a track of their own: even inside the municipality nothing reads them by accident.
-- What opens it is set by the one store that checked who asks.
CREATE POLICY professional_only ON safeguarding_signal AS RESTRICTIVE
  USING (current_setting('steunpad.safeguarding', true) = 'on') WITH CHECK (true);
CREATE POLICY professional_only ON safeguarding_action AS RESTRICTIVE
  USING (current_setting('steunpad.safeguarding', true) = 'on') WITH CHECK (true);

-- Matching has to know whether there is an open worry of level HIGH, and nothing else of it.
-- The function stands in 20261128140700_high_signal_open: an ordinary owner may not make it as it stood here.

-- Least privilege: what a request may do with each table.
GRANT SELECT ON legal_base, retention_setting TO steunpad_app;
GRANT SELECT, INSERT ON
  contact_attempt, handover, supervision_record, safeguarding_action, destruction_record, access_log_entry
  TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON
  timer, hold, letter_code, correspondence, template_version, agency_check, support_plan, plan_item, volunteer,
  conduct_certificate, training_record, match_wish, match_proposal, "match", support_contact, safeguarding_signal,
  data_subject_request
  TO steunpad_app;

-- A batch in which nothing turned out to be left is taken back in the same transaction.
GRANT SELECT, INSERT, UPDATE, DELETE ON print_batch TO steunpad_app;

-- Who destroys may delete; nobody else. Retention and granted erasures run as steunpad_eraser.
DO $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT c.relname AS table_name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id'
    WHERE c.relkind = 'r' AND c.relname <> 'destruction_record'
  LOOP
    EXECUTE format('GRANT DELETE ON %I TO steunpad_eraser', t.table_name);
  END LOOP;
END $$;
-- What stays as a number (a state, a day) is emptied of the rest.
GRANT UPDATE ON pathway_transition, eligibility_decision TO steunpad_eraser;

-- Who comes back of their own accord takes the objection back with it.
GRANT DELETE ON contact_objection TO steunpad_app;

-- The worker goes round the municipalities; their codes are public.
ALTER TABLE municipality NO FORCE ROW LEVEL SECURITY;
CREATE FUNCTION steunpad_municipalities() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
  AS $$ SELECT id::text FROM municipality ORDER BY id $$;
REVOKE ALL ON FUNCTION steunpad_municipalities() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_municipalities() TO steunpad_app;
