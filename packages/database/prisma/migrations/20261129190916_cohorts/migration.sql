-- CreateEnum
CREATE TYPE "CohortPensionRule" AS ENUM ('AT_LOSS', 'TODAY');

-- CreateEnum
CREATE TYPE "CohortSender" AS ENUM ('MUNICIPALITY', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('TO_INVITE', 'INVITED', 'REMINDED', 'NO_REMINDER', 'STOPPED');

-- CreateEnum
CREATE TYPE "InvitationStop" AS ENUM ('NO', 'OBJECTED', 'DIED', 'MOVED_AWAY', 'SUSPENDED', 'RETURNED', 'HAS_PATHWAY', 'SECRECY');

-- AlterEnum
ALTER TYPE "LegalBasePurpose" ADD VALUE 'COHORT';

-- AlterEnum
ALTER TYPE "RequestChannel" ADD VALUE 'COHORT';

-- AlterEnum
ALTER TYPE "TemplateKind" ADD VALUE 'RETROSPECTIVE_REMINDER';

-- AlterTable
ALTER TABLE "correspondence" ADD COLUMN     "cohort_member_id" UUID;

-- CreateTable
CREATE TABLE "cohort" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "pension_rule" "CohortPensionRule" NOT NULL,
    "sender" "CohortSender" NOT NULL,
    "survey_key" TEXT NOT NULL,
    "survey_version" INTEGER NOT NULL,
    "page" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "drawn" INTEGER NOT NULL DEFAULT 0,
    "left_out" JSONB NOT NULL DEFAULT '{}',
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "drawn_by" TEXT NOT NULL,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "cohort_member" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "event_source" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "death_year" INTEGER,
    "death_month" INTEGER,
    "death_day" INTEGER,
    "state" "InvitationState" NOT NULL DEFAULT 'TO_INVITE',
    "stopped_by" "InvitationStop",
    "drawn_on" DATE NOT NULL,
    "invited_on" DATE,
    "reminded_on" DATE,

    CONSTRAINT "cohort_member_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "cohort_member_key" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "RecognitionKind" NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "cohort_member_key_pkey" PRIMARY KEY ("municipality_id","member_id","kind","key")
);

-- CreateIndex
CREATE INDEX "cohort_member_municipality_id_cohort_id_idx" ON "cohort_member"("municipality_id", "cohort_id");

-- CreateIndex
CREATE INDEX "cohort_member_municipality_id_partner_id_idx" ON "cohort_member"("municipality_id", "partner_id");

-- CreateIndex
CREATE INDEX "cohort_member_municipality_id_state_invited_on_idx" ON "cohort_member"("municipality_id", "state", "invited_on");

-- CreateIndex
CREATE INDEX "cohort_member_key_municipality_id_key_idx" ON "cohort_member_key"("municipality_id", "key");

-- CreateIndex
CREATE INDEX "correspondence_municipality_id_cohort_member_id_idx" ON "correspondence"("municipality_id", "cohort_member_id");

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_municipality_id_cohort_id_fkey" FOREIGN KEY ("municipality_id", "cohort_id") REFERENCES "cohort"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_municipality_id_partner_id_fkey" FOREIGN KEY ("municipality_id", "partner_id") REFERENCES "bereaved_partner"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cohort_member_key" ADD CONSTRAINT "cohort_member_key_municipality_id_member_id_fkey" FOREIGN KEY ("municipality_id", "member_id") REFERENCES "cohort_member"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_cohort_member_id_fkey" FOREIGN KEY ("municipality_id", "cohort_member_id") REFERENCES "cohort_member"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Who is stopped has a reason, and nobody else has one.
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_stopped" CHECK ((state = 'STOPPED') = (stopped_by IS NOT NULL));

-- A municipality's rows, and nobody else's.
ALTER TABLE "cohort" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cohort" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "cohort" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "cohort_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cohort_member" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "cohort_member" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "cohort_member_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cohort_member_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "cohort_member_key" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- A drawing grows when more people are drawn for it; who was drawn stays as a number.
GRANT SELECT, INSERT, UPDATE ON "cohort" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON "cohort_member" TO steunpad_app;
GRANT SELECT, INSERT ON "cohort_member_key" TO steunpad_app;
GRANT DELETE ON "cohort_member_key" TO steunpad_eraser;
