-- What our API does for one request, as one function: for PostGraphile and the hand-written handler.
CREATE OR REPLACE FUNCTION bench_submit(m text, key uuid, name text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE request uuid := gen_random_uuid();
BEGIN
  INSERT INTO idempotency_record VALUES (m, key, 'submit', sha256(name::bytea), '{}', now()) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN 'again'; END IF;
  INSERT INTO support_request (municipality_id, id, reference, code_hash, channel, requested_for, name, contact_preference, phone, message, language, submitted_at)
  VALUES (m, request, 'S-' || key, sha256(key::text::bytea), 'WIDGET', 'SELF', bench_submit.name, 'PHONE', '+31385550101', 'Een paar woorden.', 'nl', now());
  INSERT INTO support_need (municipality_id, id, request_id, domain) SELECT m, gen_random_uuid(), request, d FROM unnest('{PRACTICAL,EMOTIONAL}'::"NeedDomain"[]) d;
  INSERT INTO task (municipality_id, id, kind, due_on, opened_at, request_id) VALUES (m, gen_random_uuid(), 'ANSWER_REQUEST', current_date + 2, now(), request);
  RETURN 'S-' || key;
END $$;
