-- CreateEnum
CREATE TYPE "MeetingAudience" AS ENUM ('PRIMARY_TEACHERS', 'SECONDARY_TEACHERS', 'EMPLOYERS', 'MUNICIPALITIES', 'VOLUNTEERS', 'GENERAL');

-- CreateEnum
CREATE TYPE "MeetingAccess" AS ENUM ('STEP_FREE', 'ACCESSIBLE_TOILET', 'INDUCTION_LOOP', 'SIGN_LANGUAGE', 'WRITING_INTERPRETER', 'QUIET_ROOM');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "GroupRule" AS ENUM ('IN_ORDER', 'SMALLER_FIRST', 'MAY_SPLIT');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('SET_APART', 'REGISTERED', 'CANCELLED');

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'LOOK_AT_REGISTRATIONS';

-- AlterEnum
ALTER TYPE "TemplateKind" ADD VALUE 'MEETING_NEWS';

-- CreateTable
CREATE TABLE "meeting" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "status" "MeetingStatus" NOT NULL DEFAULT 'DRAFT',
    "audiences" "MeetingAudience"[],
    "language" TEXT NOT NULL DEFAULT 'nl',
    "title" TEXT NOT NULL,
    "aim" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "address" TEXT,
    "online_url" TEXT,
    "capacity" INTEGER NOT NULL,
    "group_rule" "GroupRule" NOT NULL DEFAULT 'SMALLER_FIRST',
    "most_places" INTEGER NOT NULL DEFAULT 5,
    "move_up_hours" INTEGER NOT NULL DEFAULT 24,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "access" "MeetingAccess"[],
    "costs" TEXT,
    "content_warning" TEXT,
    "aftercare" TEXT,
    "programme" JSONB NOT NULL DEFAULT '[]',
    "run_sheet" JSONB NOT NULL DEFAULT '[]',
    "speakers" TEXT[],
    "contact_name" TEXT,
    "contact_email" TEXT,
    "contact_phone" TEXT,
    "material" TEXT,
    "material_url" TEXT,
    "certificate" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "last_line" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),
    "previous_starts_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "meeting_registration" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "line" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL DEFAULT 0,
    "accepts_part" BOOLEAN NOT NULL DEFAULT false,
    "beyond" BOOLEAN NOT NULL DEFAULT false,
    "walk_in" BOOLEAN NOT NULL DEFAULT false,
    "attended" INTEGER,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "role_there" TEXT,
    "email" TEXT,
    "address_key" BYTEA,
    "companions" TEXT[],
    "access_needs" TEXT,
    "question" TEXT,
    "code_hash" BYTEA,
    "organiser" TEXT,
    "language" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "reminded_for" TIMESTAMPTZ(3),
    "followed_at" TIMESTAMPTZ(3),
    "no_mails" BOOLEAN NOT NULL DEFAULT false,
    "evaluated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "meeting_registration_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "meeting_evaluation" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "useful" INTEGER NOT NULL,
    "applicable" INTEGER NOT NULL,
    "recommended" INTEGER NOT NULL,

    CONSTRAINT "meeting_evaluation_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "meeting_municipality_id_starts_at_id_idx" ON "meeting"("municipality_id", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_registration_municipality_id_meeting_id_line_key" ON "meeting_registration"("municipality_id", "meeting_id", "line");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_registration_municipality_id_meeting_id_address_key_key" ON "meeting_registration"("municipality_id", "meeting_id", "address_key");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_registration_municipality_id_code_hash_key" ON "meeting_registration"("municipality_id", "code_hash");

-- CreateIndex
CREATE INDEX "meeting_evaluation_municipality_id_meeting_id_idx" ON "meeting_evaluation"("municipality_id", "meeting_id");

-- AddForeignKey
ALTER TABLE "meeting_registration" ADD CONSTRAINT "meeting_registration_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_evaluation" ADD CONSTRAINT "meeting_evaluation_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What is said about places has to be true whoever writes it.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_times" CHECK (ends_at > starts_at);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_capacity" CHECK (capacity >= 0);
ALTER TABLE "meeting_registration" ADD CONSTRAINT "meeting_registration_places" CHECK (places > 0 AND granted BETWEEN 0 AND places);
ALTER TABLE "meeting_registration" ADD CONSTRAINT "meeting_registration_without_place" CHECK (status = 'REGISTERED' OR granted = 0);

-- A municipality's rows, and nobody else's.
ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "meeting_registration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_registration" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_registration" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "meeting_evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_evaluation" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Organisers plan, visitors register, and what is over is emptied; nothing here is ever deleted one by one.
GRANT SELECT, INSERT, UPDATE ON "meeting" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON "meeting_registration" TO steunpad_app;
GRANT SELECT, INSERT ON "meeting_evaluation" TO steunpad_app;
