-- CreateEnum
CREATE TYPE "InvitationChannel" AS ENUM ('MAIL', 'LETTER');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TemplateKind" ADD VALUE 'MEETING_INVITATION';
ALTER TYPE "TemplateKind" ADD VALUE 'MEETING_INVITATION_LETTER';

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "invitation" TEXT;

-- CreateTable
CREATE TABLE "meeting_invitee" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "contact" TEXT,
    "email" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "town" TEXT,
    "language" TEXT NOT NULL,
    "mail_key" BYTEA,
    "letter_key" BYTEA,
    "code_hash" BYTEA,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "last_invited_at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_invitee_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "meeting_invitation" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "invitee_id" UUID NOT NULL,
    "channel" "InvitationChannel" NOT NULL,
    "invited_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "batch_id" UUID,
    "reminder_batch_id" UUID,

    CONSTRAINT "meeting_invitation_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "meeting_invitation_stop" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "address_key" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_invitation_stop_pkey" PRIMARY KEY ("municipality_id","address_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_invitee_municipality_id_mail_key_key" ON "meeting_invitee"("municipality_id", "mail_key");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_invitee_municipality_id_letter_key_key" ON "meeting_invitee"("municipality_id", "letter_key");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_invitee_municipality_id_code_hash_key" ON "meeting_invitee"("municipality_id", "code_hash");

-- CreateIndex
CREATE INDEX "meeting_invitation_municipality_id_invitee_id_idx" ON "meeting_invitation"("municipality_id", "invitee_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_invitation_municipality_id_meeting_id_invitee_id_key" ON "meeting_invitation"("municipality_id", "meeting_id", "invitee_id");

-- AddForeignKey
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_invitation" ADD CONSTRAINT "meeting_invitation_municipality_id_invitee_id_fkey" FOREIGN KEY ("municipality_id", "invitee_id") REFERENCES "meeting_invitee"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A municipality's rows, and nobody else's.
ALTER TABLE "meeting_invitee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_invitee" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_invitee" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "meeting_invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_invitation" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "meeting_invitation_stop" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_invitation_stop" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_invitation_stop" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Addresses are emptied after their term and never deleted; that somebody wants no more of these is for good.
GRANT SELECT, INSERT, UPDATE ON "meeting_invitee" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON "meeting_invitation" TO steunpad_app;
GRANT SELECT, INSERT ON "meeting_invitation_stop" TO steunpad_app;
