-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('CLERK', 'COORDINATOR', 'PROFESSIONAL', 'VOLUNTEER_COORDINATOR', 'VOLUNTEER', 'PRIVACY_OFFICER', 'POLICY_OFFICER', 'EVALUATOR', 'WEB_TEAM', 'MEETING_ORGANISER', 'ADMINISTRATOR');

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_signed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_grant" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "organisation" TEXT,
    "until" DATE NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,
    "revoked_at" TIMESTAMPTZ(3),
    "review_due" DATE,

    CONSTRAINT "staff_grant_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "chosen_municipality" VARCHAR(6),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logout_token" (
    "id" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "logout_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_issuer_subject_key" ON "staff_member"("issuer", "subject");

-- CreateIndex
CREATE INDEX "staff_grant_staff_member_id_idx" ON "staff_grant"("staff_member_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_hash_key" ON "staff_session"("hash");

-- CreateIndex
CREATE INDEX "staff_session_staff_member_id_idx" ON "staff_session"("staff_member_id");

-- AddForeignKey
ALTER TABLE "staff_grant" ADD CONSTRAINT "staff_grant_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_member_id_fkey" FOREIGN KEY ("staff_member_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two people, never one: the operator alone may make the first administrator (src/staff/grants.ts of the domain).
ALTER TABLE "staff_grant" ADD CONSTRAINT "staff_grant_two_people" CHECK (
  approved_by IS NULL
  OR (approved_by <> proposed_by AND approved_by <> 'staff:' || staff_member_id)
  OR (approved_by = 'command' AND proposed_by = 'command' AND role = 'ADMINISTRATOR')
);
ALTER TABLE "staff_grant" ADD CONSTRAINT "staff_grant_approved" CHECK (
  (approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (review_due IS NULL)
);
ALTER TABLE "staff_grant" ADD CONSTRAINT "staff_grant_revoked" CHECK ((revoked_by IS NULL) = (revoked_at IS NULL));

-- A municipality's grants; and, wherever they are, those of the person who asks.
ALTER TABLE "staff_grant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_grant" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "staff_grant" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
CREATE POLICY own ON "staff_grant" FOR SELECT USING (staff_member_id = nullif(current_setting('steunpad.staff', true), '')::uuid);

-- People and their sessions are of no municipality. Who signs in is looked up before there is one; later a person sees
-- themselves, and of others only colleagues: those with a grant in this municipality. The owner of the tables sees all,
-- as the statement that opens a request has to.
ALTER TABLE "staff_member" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON "staff_member" USING (current_setting('steunpad.sign_in', true) = 'on');
CREATE POLICY own ON "staff_member" FOR SELECT USING (id = nullif(current_setting('steunpad.staff', true), '')::uuid);
CREATE POLICY colleague ON "staff_member" FOR SELECT USING (EXISTS (
  SELECT FROM staff_grant g
  WHERE g.staff_member_id = staff_member.id AND g.municipality_id = current_setting('steunpad.municipality', true)));

ALTER TABLE "staff_session" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON "staff_session" USING (current_setting('steunpad.sign_in', true) = 'on');
CREATE POLICY own ON "staff_session" USING (staff_member_id = nullif(current_setting('steunpad.staff', true), '')::uuid);
CREATE POLICY colleague ON "staff_session" FOR SELECT USING (chosen_municipality = current_setting('steunpad.municipality', true));
CREATE POLICY colleague_ends ON "staff_session" FOR DELETE USING (chosen_municipality = current_setting('steunpad.municipality', true));

ALTER TABLE "logout_token" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON "logout_token" USING (current_setting('steunpad.sign_in', true) = 'on');

GRANT SELECT ON "staff_member" TO steunpad_app;
GRANT UPDATE (name, email, last_signed_in_at) ON "staff_member" TO steunpad_app;
GRANT SELECT, INSERT ON "staff_grant" TO steunpad_app;
GRANT UPDATE (approved_by, approved_at, review_due, revoked_by, revoked_at) ON "staff_grant" TO steunpad_app;
GRANT SELECT, INSERT, DELETE ON "staff_session" TO steunpad_app;
GRANT UPDATE (chosen_municipality, last_used_at) ON "staff_session" TO steunpad_app;
GRANT SELECT, INSERT, DELETE ON "logout_token" TO steunpad_app;

-- Whether somebody can be given a first role here: who has none is not seen yet. It tells yes or no.
CREATE FUNCTION steunpad_knows_staff(asked uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
  AS $$ SELECT EXISTS (SELECT FROM staff_member WHERE id = asked) $$;
REVOKE ALL ON FUNCTION steunpad_knows_staff(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_knows_staff(uuid) TO steunpad_app;
