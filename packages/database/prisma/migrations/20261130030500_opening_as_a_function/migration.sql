-- Begins what one caller asks: sets municipality, person and role for this transaction, and returns the municipality's
-- settings with the token or the session that was shown, each null where there is none. A function, since PostgreSQL
-- keeps the plans of its statements for as long as a connection lives, also behind a pooler.
CREATE FUNCTION steunpad_open(code text, token_hash bytea, session_hash bytea,
  OUT municipality json, OUT token json, OUT session json) LANGUAGE plpgsql AS $$
DECLARE
  signed_in record;
BEGIN
  IF session_hash IS NOT NULL THEN
    SELECT s.id, s.staff_member_id, s.chosen_municipality, s.last_used_at, s.ends_at INTO signed_in
    FROM staff_session s WHERE s.hash = session_hash;
    code := coalesce(code, signed_in.chosen_municipality);
    PERFORM set_config('steunpad.staff', coalesce(signed_in.staff_member_id::text, ''), true);
  END IF;
  PERFORM set_config('steunpad.municipality', coalesce(code, ''), true);

  SELECT json_build_object('code', m.id, 'targetRule', m.target_rule, 'minimumAge', m.minimum_age,
      'sealedKey', encode(m.sealed_key, 'hex'), 'terms', m.terms,
      'retention', (SELECT json_object_agg(r.rule, r.duration) FROM retention_setting r WHERE r.municipality_id = code))
    INTO municipality FROM municipality m WHERE m.id = code;

  IF token_hash IS NOT NULL THEN
    SELECT json_build_object('id', t.id, 'scopes', t.scopes, 'expiresAt', t.expires_at,
        'revoked', t.revoked_at IS NOT NULL, 'lastUsedAt', t.last_used_at)
      INTO token FROM access_token t WHERE t.municipality_id = code AND t.hash = token_hash;
  END IF;

  IF session_hash IS NOT NULL THEN
    -- In the name of the person, who sees their own grants everywhere.
    SELECT json_build_object('id', signed_in.id, 'staffMemberId', p.id, 'name', p.name, 'municipality', code,
        'lastUsedAt', signed_in.last_used_at, 'endsAt', signed_in.ends_at,
        'grants', (SELECT coalesce(json_agg(json_build_object('municipality', g.municipality_id,
            'municipalityName', (SELECT m.name FROM municipality m WHERE m.id = g.municipality_id),
            'role', g.role, 'organisation', g.organisation, 'until', g.until) ORDER BY g.municipality_id, g.role), '[]')
          FROM staff_grant g
          WHERE g.staff_member_id = p.id AND g.approved_at IS NOT NULL AND g.revoked_at IS NULL))
      INTO session FROM staff_member p WHERE p.id = signed_in.staff_member_id;
  END IF;

  -- Last: what came before was read as the user of the database, whom row-level security binds as well.
  PERFORM set_config('role', 'steunpad_app', true);
END
$$;
