-- CreateEnum
CREATE TYPE "NoticeSource" AS ENUM ('BRP_EVENT', 'CLERK', 'CSV', 'PARTNER');

-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('PARTNER_FOUND', 'NO_PARTNER', 'PARTNER_DECEASED', 'OTHER_MUNICIPALITY', 'NOT_BEREAVED', 'OBJECTED', 'DUPLICATE');

-- CreateEnum
CREATE TYPE "EligibilityOutcome" AS ENUM ('IN', 'OUT', 'UNCLEAR', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "TargetRule" AS ENUM ('UNDER_PENSION_AGE', 'FROM_PENSION_AGE', 'ALL_ADULTS');

-- CreateEnum
CREATE TYPE "PathwayState" AS ENUM ('NEW', 'TO_CHECK', 'NOT_TARGET', 'HELD', 'TO_INVITE', 'INVITED', 'CALL_DUE', 'LATER', 'UNREACHED', 'TALK_PLANNED', 'PLANNING', 'WAITING', 'PROPOSED', 'ACTIVE', 'ENDING', 'AFTERCARE', 'DECLINED', 'CLOSED', 'STOPPED', 'ERASED');

-- CreateEnum
CREATE TYPE "PathwayOrigin" AS ENUM ('BRP', 'SELF', 'REFERRED');

-- CreateEnum
CREATE TYPE "NamingUse" AS ENUM ('OWN', 'PARTNER', 'PARTNER_THEN_OWN', 'OWN_THEN_PARTNER');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('WOMAN', 'MAN', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('ANSWER_REQUEST', 'CHECK_NOTICE', 'SEND_LETTER', 'CONTACT', 'HOLD_TALK', 'MAKE_PLAN');

-- CreateEnum
CREATE TYPE "RequestChannel" AS ENUM ('WIDGET', 'PARTNER');

-- CreateEnum
CREATE TYPE "RequestedFor" AS ENUM ('SELF', 'RELATIVE', 'RESIDENT_BY_PROFESSIONAL');

-- CreateEnum
CREATE TYPE "SupportRequestState" AS ENUM ('RECEIVED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ContactPreference" AS ENUM ('PHONE', 'EMAIL', 'POST');

-- CreateEnum
CREATE TYPE "NeedDomain" AS ENUM ('PRACTICAL', 'EMOTIONAL', 'SOCIAL', 'FINANCIAL', 'WORK', 'CHILDREN', 'HOUSING', 'MEANING');

-- CreateEnum
CREATE TYPE "NeedWish" AS ENUM ('YES', 'LATER', 'NO');

-- CreateEnum
CREATE TYPE "NeedUrgency" AS ENUM ('NONE', 'SOON', 'NOW');

-- CreateEnum
CREATE TYPE "DayPart" AS ENUM ('MORNING', 'AFTERNOON', 'EVENING');

-- CreateEnum
CREATE TYPE "GenderPreference" AS ENUM ('WOMAN', 'MAN', 'NO_PREFERENCE');

-- CreateEnum
CREATE TYPE "VolunteerWish" AS ENUM ('YES', 'MAYBE', 'NO');

-- CreateEnum
CREATE TYPE "WorkSituation" AS ENUM ('EMPLOYED', 'SELF_EMPLOYED', 'LOOKING_FOR_WORK', 'UNABLE_TO_WORK', 'NOT_WORKING');

-- CreateEnum
CREATE TYPE "ChildAgeBand" AS ENUM ('AGE_0_TO_3', 'AGE_4_TO_11', 'AGE_12_TO_17', 'AGE_18_AND_OLDER');

-- CreateEnum
CREATE TYPE "OwnLoss" AS ENUM ('YES', 'NO', 'RATHER_LATER');

-- CreateTable
CREATE TABLE "death_notice" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "source" "NoticeSource" NOT NULL,
    "event_source" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "status" "NoticeStatus" NOT NULL,
    "death_year" INTEGER,
    "death_month" INTEGER,
    "death_day" INTEGER,
    "deceased_key" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "death_notice_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "eligibility_decision" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "outcome" "EligibilityOutcome" NOT NULL,
    "reasons" TEXT[],
    "rule_version" TEXT NOT NULL,
    "pension_table_version" TEXT NOT NULL,
    "decided_by" TEXT,
    "explanation" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "eligibility_decision_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" VARCHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "opening_hours" TEXT NOT NULL,
    "privacy_url" TEXT NOT NULL,
    "target_rule" "TargetRule" NOT NULL DEFAULT 'UNDER_PENSION_AGE',
    "minimum_age" INTEGER NOT NULL DEFAULT 18,
    "pseudonym_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "embed_site" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "origin" TEXT NOT NULL,

    CONSTRAINT "embed_site_pkey" PRIMARY KEY ("municipality_id","origin")
);

-- CreateTable
CREATE TABLE "access_token" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "label" TEXT,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "key" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "input_hash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("municipality_id","key")
);

-- CreateTable
CREATE TABLE "bereaved_partner" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "initials" TEXT,
    "surname_prefix" TEXT,
    "surname" TEXT,
    "partner_surname_prefix" TEXT,
    "partner_surname" TEXT,
    "naming_use" "NamingUse",
    "gender" "Gender",
    "birth_year" INTEGER,
    "birth_month" INTEGER,
    "birth_day" INTEGER,
    "street" TEXT,
    "postcode" TEXT,
    "town" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "contact_preference" "ContactPreference",
    "language" TEXT NOT NULL DEFAULT 'nl',
    "disclosure_restricted" BOOLEAN NOT NULL DEFAULT false,
    "registry_key" BYTEA,

    CONSTRAINT "bereaved_partner_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "pathway" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "state" "PathwayState" NOT NULL,
    "origin" "PathwayOrigin" NOT NULL,
    "partner_id" UUID NOT NULL,
    "notice_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "erase_after" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pathway_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "pathway_transition" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "rule" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" "PathwayState",
    "to_state" "PathwayState" NOT NULL,
    "actor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pathway_transition_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "introductory_talk" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "introductory_talk_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "due_on" DATE NOT NULL,
    "not_before" DATE,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "request_id" UUID,
    "pathway_id" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "contact_objection" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "registry_key" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_objection_pkey" PRIMARY KEY ("municipality_id","registry_key")
);

-- CreateTable
CREATE TABLE "support_request" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "channel" "RequestChannel" NOT NULL,
    "requested_for" "RequestedFor" NOT NULL,
    "state" "SupportRequestState" NOT NULL DEFAULT 'RECEIVED',
    "name" TEXT NOT NULL,
    "contact_preference" "ContactPreference" NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "town" TEXT,
    "preferred_moment" TEXT,
    "message" TEXT,
    "language" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decision_reason" TEXT,
    "pathway_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "support_request_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "support_need" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID,
    "talk_id" UUID,
    "domain" "NeedDomain" NOT NULL,
    "wish" "NeedWish" NOT NULL DEFAULT 'YES',
    "urgency" "NeedUrgency" NOT NULL DEFAULT 'NONE',
    "own_words" TEXT,
    "existing_help" TEXT,

    CONSTRAINT "support_need_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "intake" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "request_id" UUID NOT NULL,
    "contact_day_parts" "DayPart"[],
    "interpreter_language" TEXT,
    "volunteer_wish" "VolunteerWish",
    "volunteer_gender" "GenderPreference",
    "volunteer_lived_experience" BOOLEAN,
    "volunteer_remarks" TEXT,
    "days_to_avoid" DATE[],
    "child_age_bands" "ChildAgeBand"[],
    "work_situation" "WorkSituation",
    "remarks" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("municipality_id","request_id")
);

-- CreateTable
CREATE TABLE "volunteer_application" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contact_preference" "ContactPreference" NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "postcode_digits" VARCHAR(4) NOT NULL,
    "own_loss" "OwnLoss",
    "day_parts" "DayPart"[],
    "languages" TEXT[],
    "motivation" TEXT,
    "language" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,

    CONSTRAINT "volunteer_application_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "death_notice_municipality_id_deceased_key_idx" ON "death_notice"("municipality_id", "deceased_key");

-- CreateIndex
CREATE UNIQUE INDEX "death_notice_municipality_id_event_source_event_id_key" ON "death_notice"("municipality_id", "event_source", "event_id");

-- CreateIndex
CREATE INDEX "eligibility_decision_municipality_id_notice_id_idx" ON "eligibility_decision"("municipality_id", "notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_municipality_id_hash_key" ON "access_token"("municipality_id", "hash");

-- CreateIndex
CREATE INDEX "bereaved_partner_municipality_id_registry_key_idx" ON "bereaved_partner"("municipality_id", "registry_key");

-- CreateIndex
CREATE INDEX "bereaved_partner_municipality_id_phone_idx" ON "bereaved_partner"("municipality_id", "phone");

-- CreateIndex
CREATE INDEX "bereaved_partner_municipality_id_email_idx" ON "bereaved_partner"("municipality_id", "email");

-- CreateIndex
CREATE INDEX "pathway_municipality_id_partner_id_idx" ON "pathway"("municipality_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "pathway_municipality_id_notice_id_key" ON "pathway"("municipality_id", "notice_id");

-- CreateIndex
CREATE INDEX "pathway_transition_municipality_id_pathway_id_idx" ON "pathway_transition"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "introductory_talk_municipality_id_pathway_id_idx" ON "introductory_talk"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "task_open_by_due" ON "task"("municipality_id", "due_on", "id") WHERE (done_at IS NULL);

-- CreateIndex
CREATE INDEX "task_municipality_id_request_id_idx" ON "task"("municipality_id", "request_id");

-- CreateIndex
CREATE INDEX "task_municipality_id_pathway_id_idx" ON "task"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "support_request_municipality_id_phone_idx" ON "support_request"("municipality_id", "phone");

-- CreateIndex
CREATE INDEX "support_request_municipality_id_email_idx" ON "support_request"("municipality_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "support_request_municipality_id_reference_key" ON "support_request"("municipality_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "support_request_municipality_id_pathway_id_key" ON "support_request"("municipality_id", "pathway_id");

-- CreateIndex
CREATE UNIQUE INDEX "support_need_municipality_id_request_id_domain_key" ON "support_need"("municipality_id", "request_id", "domain");

-- CreateIndex
CREATE UNIQUE INDEX "support_need_municipality_id_talk_id_domain_key" ON "support_need"("municipality_id", "talk_id", "domain");

-- CreateIndex
CREATE INDEX "volunteer_application_municipality_id_submitted_at_id_idx" ON "volunteer_application"("municipality_id", "submitted_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "volunteer_application_municipality_id_reference_key" ON "volunteer_application"("municipality_id", "reference");

-- AddForeignKey
ALTER TABLE "death_notice" ADD CONSTRAINT "death_notice_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_municipality_id_notice_id_fkey" FOREIGN KEY ("municipality_id", "notice_id") REFERENCES "death_notice"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "embed_site" ADD CONSTRAINT "embed_site_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bereaved_partner" ADD CONSTRAINT "bereaved_partner_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pathway" ADD CONSTRAINT "pathway_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pathway" ADD CONSTRAINT "pathway_municipality_id_partner_id_fkey" FOREIGN KEY ("municipality_id", "partner_id") REFERENCES "bereaved_partner"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pathway" ADD CONSTRAINT "pathway_municipality_id_notice_id_fkey" FOREIGN KEY ("municipality_id", "notice_id") REFERENCES "death_notice"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "pathway_transition" ADD CONSTRAINT "pathway_transition_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "introductory_talk" ADD CONSTRAINT "introductory_talk_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_municipality_id_request_id_fkey" FOREIGN KEY ("municipality_id", "request_id") REFERENCES "support_request"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_need" ADD CONSTRAINT "support_need_municipality_id_request_id_fkey" FOREIGN KEY ("municipality_id", "request_id") REFERENCES "support_request"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_need" ADD CONSTRAINT "support_need_municipality_id_talk_id_fkey" FOREIGN KEY ("municipality_id", "talk_id") REFERENCES "introductory_talk"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_municipality_id_request_id_fkey" FOREIGN KEY ("municipality_id", "request_id") REFERENCES "support_request"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "volunteer_application" ADD CONSTRAINT "volunteer_application_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
