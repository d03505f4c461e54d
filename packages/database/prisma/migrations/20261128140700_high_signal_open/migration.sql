-- Matching has to know whether there is an open worry of level HIGH, and nothing else of it.
-- Not by SET in the head of the function, which PostgreSQL allows superusers only: worries are opened for this one look,
-- and afterwards stand as they stood. An error in between undoes the setting with everything else.
CREATE OR REPLACE FUNCTION steunpad_high_signal_open(asked_municipality text, asked_pathway uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SET search_path FROM CURRENT
  AS $$
  DECLARE
    before text := coalesce(current_setting('steunpad.safeguarding', true), '');
    answer boolean;
  BEGIN
    PERFORM set_config('steunpad.safeguarding', 'on', true);
    answer := EXISTS (
      SELECT FROM safeguarding_signal
      WHERE municipality_id = asked_municipality AND pathway_id = asked_pathway AND level = 'HIGH' AND closed_at IS NULL
    );
    PERFORM set_config('steunpad.safeguarding', before, true);
    RETURN answer;
  END $$;
