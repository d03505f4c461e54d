-- What each municipality showed in reports of its own, for who compares them: for the time of the question row-level
-- security shows these numbers, and afterwards it shows what it did before.
CREATE FUNCTION steunpad_shown_figures(periods text[]) RETURNS TABLE (code text, figure text, period text, count integer)
  LANGUAGE plpgsql SET search_path FROM CURRENT
  AS $$
DECLARE
  before text := coalesce(current_setting('steunpad.programme', true), '');
BEGIN
  PERFORM set_config('steunpad.programme', 'on', true);
  RETURN QUERY SELECT shown.municipality_id::text, shown.figure, shown.period, shown.count FROM published_figure shown
    WHERE shown.shown AND shown.period = ANY (periods) ORDER BY shown.municipality_id, shown.figure, shown.period;
  PERFORM set_config('steunpad.programme', before, true);
END $$;
REVOKE ALL ON FUNCTION steunpad_shown_figures(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_shown_figures(text[]) TO steunpad_app;
