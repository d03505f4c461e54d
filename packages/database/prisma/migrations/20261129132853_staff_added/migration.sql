-- AlterTable
ALTER TABLE "staff_member" ADD COLUMN     "added_by" TEXT NOT NULL DEFAULT 'command',
ADD COLUMN     "added_in" VARCHAR(6);

-- A municipality sees whom it added, also before they have a role there.
CREATE POLICY added ON "staff_member" FOR SELECT USING (added_in = current_setting('steunpad.municipality', true));

-- A request writes no people; this adds one, who can do nothing yet, and says whether they are new.
CREATE FUNCTION steunpad_add_staff(id uuid, issuer text, subject text, name text, email text, added_by text, at timestamptz)
  RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
    WITH added AS (
      INSERT INTO staff_member (id, issuer, subject, name, email, added_by, added_in, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, nullif(current_setting('steunpad.municipality', true), ''), $7)
      ON CONFLICT DO NOTHING RETURNING 1)
    SELECT EXISTS (SELECT FROM added)
  $$;
REVOKE ALL ON FUNCTION steunpad_add_staff(uuid, text, text, text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_add_staff(uuid, text, text, text, text, text, timestamptz) TO steunpad_app;
