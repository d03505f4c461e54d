-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "revoked_by" TEXT;

-- An administrator takes a token or client away. Nobody gives it back: what was revoked is not changed any more.
GRANT UPDATE (revoked_at, revoked_by) ON "access_token" TO steunpad_app;
CREATE POLICY not_given_back ON "access_token" AS RESTRICTIVE FOR UPDATE TO steunpad_app
  USING (revoked_at IS NULL) WITH CHECK (true);
