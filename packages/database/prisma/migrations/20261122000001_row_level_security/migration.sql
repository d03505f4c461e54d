-- Every request runs as steunpad_app (src/roles.ts). It owns nothing, so that no policy can be passed by.
DO $$ BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO steunpad_app', current_schema());
END $$;

-- A municipality's rows are seen while steunpad.municipality holds its code, and never otherwise.
-- FORCE holds for the owner of the tables too.
DO $$
DECLARE t record;
BEGIN
  FOR t IN
    SELECT c.table_name, c.column_name FROM information_schema.columns c
    WHERE c.table_schema = current_schema()
      AND (c.column_name = 'municipality_id' OR (c.table_name = 'municipality' AND c.column_name = 'id'))
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (%I = current_setting(''steunpad.municipality'', true)) WITH CHECK (%I = current_setting(''steunpad.municipality'', true))',
      t.table_name, t.column_name, t.column_name);
  END LOOP;
END $$;

-- Least privilege: what a request may do with each table.
GRANT SELECT ON municipality, embed_site, access_token TO steunpad_app;
GRANT SELECT, INSERT ON pathway_transition, eligibility_decision, contact_objection TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON
  support_request, intake, bereaved_partner, death_notice, pathway, introductory_talk, task, volunteer_application
  TO steunpad_app;
GRANT SELECT, INSERT, DELETE ON idempotency_record TO steunpad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON support_need TO steunpad_app;

-- A browser asks for permission before it says which municipality it is about.
-- The function sees every municipality's websites, which are public, and tells yes or no.
ALTER TABLE embed_site NO FORCE ROW LEVEL SECURITY;
CREATE FUNCTION steunpad_knows_origin(asked text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
  AS $$ SELECT EXISTS (SELECT FROM embed_site WHERE origin = asked) $$;
REVOKE ALL ON FUNCTION steunpad_knows_origin(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_knows_origin(text) TO steunpad_app;
