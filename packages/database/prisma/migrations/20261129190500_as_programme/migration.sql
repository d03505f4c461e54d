-- A report over several municipalities sees what each of them showed in a report of its own: numbers, and nothing else.
CREATE POLICY programme ON "published_figure" FOR SELECT
  USING (shown AND current_setting('steunpad.programme', true) = 'on');

-- Their names are public; the rest of their settings is not.
CREATE FUNCTION steunpad_municipality_names() RETURNS TABLE (code text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
  AS $$ SELECT id::text, municipality.name FROM municipality ORDER BY id $$;
REVOKE ALL ON FUNCTION steunpad_municipality_names() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_municipality_names() TO steunpad_app;
