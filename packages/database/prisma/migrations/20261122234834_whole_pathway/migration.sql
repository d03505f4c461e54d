-- CreateEnum
CREATE TYPE "TemplateKind" AS ENUM ('INFORMATION_LETTER', 'OFFER_LETTER', 'LEAFLET', 'TRIED_TO_CALL_CARD', 'REMINDER_CARD', 'AGREEMENT_LETTER', 'APOLOGY_LETTER', 'RETROSPECTIVE_INVITATION', 'CALL_SCRIPT', 'REQUEST_CONFIRMATION', 'LATER_CONFIRMATION', 'VOLUNTEER_NEXT_STEPS', 'MATCH_CHANGED');

-- CreateEnum
CREATE TYPE "TemplateStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'RETIRED');

-- CreateEnum
CREATE TYPE "CorrespondenceStatus" AS ENUM ('QUEUED', 'PRINTED', 'SENT', 'FAILED', 'RETURNED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "CorrespondenceChannel" AS ENUM ('POST', 'EMAIL');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('ASK_VOLUNTEER', 'ASK_RESIDENT', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "FitAnswer" AS ENUM ('YES', 'NO', 'UNSURE');

-- CreateEnum
CREATE TYPE "SupportContactKind" AS ENUM ('VISIT', 'CALL', 'MESSAGE');

-- CreateEnum
CREATE TYPE "LegalBasePurpose" AS ENUM ('LETTERS', 'HANDOVER');

-- CreateEnum
CREATE TYPE "CloseReason" AS ENUM ('NEED_MET', 'RESIDENT_STOPPED', 'VOLUNTEER_STOPPED', 'REFERRED', 'MOVED', 'DECEASED', 'ERRONEOUS', 'NO_CONTACT', 'OTHER');

-- CreateEnum
CREATE TYPE "TimerKind" AS ENUM ('CALL', 'SILENCE', 'SNOOZE', 'PROPOSAL');

-- CreateEnum
CREATE TYPE "AttemptResult" AS ENUM ('REACHED', 'NO_ANSWER', 'BUSY', 'VOICEMAIL_NEUTRAL', 'WRONG_NUMBER', 'OTHER_PERSON', 'CALL_BACK_AT', 'REFUSED');

-- CreateEnum
CREATE TYPE "PlanItemKind" AS ENUM ('VOLUNTEER', 'PRACTICAL_HELP', 'PEER_GROUP', 'PROFESSIONAL', 'WORK_GUIDANCE', 'INFORMATION', 'REFERRAL');

-- CreateEnum
CREATE TYPE "PlanItemState" AS ENUM ('RUNNING', 'PAUSED', 'DONE');

-- CreateEnum
CREATE TYPE "DataRequestKind" AS ENUM ('COPY', 'CORRECTION', 'ERASURE', 'OBJECTION', 'RESTRICTION');

-- CreateEnum
CREATE TYPE "DataRequestState" AS ENUM ('RECEIVED', 'GRANTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "SignalKind" AS ENUM ('SUICIDE_RISK', 'SELF_NEGLECT', 'CHILD_SAFETY', 'DOMESTIC_VIOLENCE', 'FINANCIAL_ABUSE', 'ADDICTION', 'DEBT', 'OTHER');

-- CreateEnum
CREATE TYPE "SignalLevel" AS ENUM ('LOW', 'HIGH');

-- CreateEnum
CREATE TYPE "SignalStatus" AS ENUM ('OPEN', 'IN_CARE', 'CLOSED');

-- CreateEnum
CREATE TYPE "VolunteerStatus" AS ENUM ('APPLIED', 'INVITED', 'IN_TRAINING', 'READY', 'ACTIVE', 'PAUSED', 'LEFT', 'DECLINED');

-- CreateEnum
CREATE TYPE "LivedExperience" AS ENUM ('PARTNER', 'PARTNER_WITH_CHILDREN', 'OTHER_LOSS', 'AFFINITY');

-- CreateEnum
CREATE TYPE "VolunteerSkill" AS ENUM ('PAPERWORK', 'WORK', 'CHILDREN', 'DIGITAL');

-- CreateEnum
CREATE TYPE "SupervisionKind" AS ENUM ('TALK', 'PEER_SESSION');

-- AlterEnum
ALTER TYPE "NoticeStatus" ADD VALUE 'WITHDRAWN';

-- AlterEnum
ALTER TYPE "PathwayOrigin" ADD VALUE 'COHORT';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TaskKind" ADD VALUE 'CALL';
ALTER TYPE "TaskKind" ADD VALUE 'SEND_CARD';
ALTER TYPE "TaskKind" ADD VALUE 'FIND_VOLUNTEER';
ALTER TYPE "TaskKind" ADD VALUE 'WAITING_CONTACT';
ALTER TYPE "TaskKind" ADD VALUE 'FIRST_MEETING';
ALTER TYPE "TaskKind" ADD VALUE 'CHECK_IN';
ALTER TYPE "TaskKind" ADD VALUE 'REVIEW';
ALTER TYPE "TaskKind" ADD VALUE 'LAST_VISITS';
ALTER TYPE "TaskKind" ADD VALUE 'AFTERCARE_CALL';
ALTER TYPE "TaskKind" ADD VALUE 'TELL_IN_PERSON';
ALTER TYPE "TaskKind" ADD VALUE 'ANSWER_DATA_REQUEST';
ALTER TYPE "TaskKind" ADD VALUE 'ANSWER_APPLICATION';
ALTER TYPE "TaskKind" ADD VALUE 'RENEW_CERTIFICATE';

-- AlterTable
ALTER TABLE "bereaved_partner" ADD COLUMN     "address_returned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "best_day_parts" "DayPart"[],
ADD COLUMN     "days_to_avoid" TEXT[],
ADD COLUMN     "interpreter_language" TEXT,
ADD COLUMN     "registry_checked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "death_notice" ADD COLUMN     "withdrawal_asked_by" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "dpia_confirmed_on" DATE,
ADD COLUMN     "duty_email" TEXT,
ADD COLUMN     "duty_phone" TEXT,
ADD COLUMN     "neutral_caller_name" TEXT,
ADD COLUMN     "postal_address" TEXT[],
ADD COLUMN     "privacy_contact" TEXT,
ADD COLUMN     "reply_url" TEXT,
ADD COLUMN     "retention_decided_on" DATE,
ADD COLUMN     "signatory_function" TEXT,
ADD COLUMN     "signatory_name" TEXT,
ADD COLUMN     "specimen" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "terms" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "pathway" ADD COLUMN     "active_since" DATE,
ADD COLUMN     "close_reason" "CloseReason",
ADD COLUMN     "erase_rule" TEXT,
ADD COLUMN     "replied_at" TIMESTAMPTZ(3),
ADD COLUMN     "snooze_until" DATE;

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "day_part" "DayPart",
ADD COLUMN     "volunteer_id" UUID;

-- AlterTable
ALTER TABLE "volunteer_application" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "declined_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "template_version" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "TemplateKind" NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" "TemplateStatus" NOT NULL DEFAULT 'DRAFT',
    "change_reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" TEXT,

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "correspondence" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID,
    "request_id" UUID,
    "volunteer_id" UUID,
    "application_id" UUID,
    "kind" "TemplateKind" NOT NULL,
    "channel" "CorrespondenceChannel" NOT NULL,
    "language" TEXT NOT NULL,
    "status" "CorrespondenceStatus" NOT NULL DEFAULT 'QUEUED',
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "not_before" DATE NOT NULL,
    "template_version_id" UUID,
    "addressee" TEXT[],
    "email" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',
    "batch_id" UUID,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "correspondence_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "print_batch" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "sender" JSONB NOT NULL,
    "standing" JSONB NOT NULL,

    CONSTRAINT "print_batch_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "letter_code" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "pathway_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_code_pkey" PRIMARY KEY ("municipality_id","pathway_id")
);

-- CreateTable
CREATE TABLE "agency_check" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "key" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "checked_by" TEXT NOT NULL,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "hidden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "agency_check_pkey" PRIMARY KEY ("municipality_id","key")
);

-- CreateTable
CREATE TABLE "match_wish" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "pathway_id" UUID NOT NULL,
    "gender" "GenderPreference" NOT NULL DEFAULT 'NO_PREFERENCE',
    "languages" TEXT[],
    "postcode_digits" VARCHAR(4),
    "excluded_postcodes" TEXT[],
    "day_parts" "DayPart"[],
    "lived_experience" BOOLEAN,
    "with_children" BOOLEAN NOT NULL DEFAULT false,
    "age_band" TEXT,
    "interests" TEXT[],
    "household" TEXT[],
    "loss_kind" TEXT,
    "excluded_volunteers" UUID[],
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_wish_pkey" PRIMARY KEY ("municipality_id","pathway_id")
);

-- CreateTable
CREATE TABLE "match_proposal" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'ASK_VOLUNTEER',
    "reasons" JSONB NOT NULL,
    "choice_reason" TEXT,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "refused_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_proposal_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "match" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "rhythm" TEXT,
    "review_on" DATE NOT NULL,
    "soft_end_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" "CloseReason",
    "fit_volunteer" "FitAnswer",
    "fit_resident" "FitAnswer",

    CONSTRAINT "match_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "support_contact" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "match_id" UUID NOT NULL,
    "kind" "SupportContactKind" NOT NULL,
    "on" DATE NOT NULL,
    "minutes" INTEGER,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "support_contact_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "legal_base" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "purpose" "LegalBasePurpose" NOT NULL,
    "name" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "legal_base_pkey" PRIMARY KEY ("municipality_id","purpose")
);

-- CreateTable
CREATE TABLE "timer" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "kind" "TimerKind" NOT NULL,
    "due_on" DATE NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "timer_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "contact_attempt" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "channel" "ContactPreference" NOT NULL,
    "result" "AttemptResult" NOT NULL,
    "on" DATE NOT NULL,
    "day_part" "DayPart" NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_attempt_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "hold" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "state_before" "PathwayState" NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" DATE,
    "restricted_reason" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "handover" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "fields" TEXT[],
    "ground" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "support_plan" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "agreed_on" DATE NOT NULL,
    "actor" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "support_plan_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "PlanItemKind" NOT NULL,
    "goal" TEXT NOT NULL,
    "provider" TEXT,
    "state" "PlanItemState" NOT NULL DEFAULT 'RUNNING',
    "start_on" DATE,
    "review_on" DATE NOT NULL,
    "consent_on" DATE,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "retention_setting" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "rule" TEXT NOT NULL,
    "duration" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "retention_setting_pkey" PRIMARY KEY ("municipality_id","rule")
);

-- CreateTable
CREATE TABLE "destruction_record" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "list_entry" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "destruction_record_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "data_subject_request" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "kind" "DataRequestKind" NOT NULL,
    "state" "DataRequestState" NOT NULL DEFAULT 'RECEIVED',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decision_reason" TEXT,

    CONSTRAINT "data_subject_request_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "access_log_entry" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_entry_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "safeguarding_signal" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID NOT NULL,
    "kind" "SignalKind" NOT NULL,
    "level" "SignalLevel" NOT NULL,
    "status" "SignalStatus" NOT NULL DEFAULT 'OPEN',
    "note" TEXT NOT NULL,
    "raised_by" TEXT NOT NULL,
    "raised_role" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "safeguarding_signal_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "safeguarding_action" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safeguarding_action_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "volunteer" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "status" "VolunteerStatus" NOT NULL,
    "name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "introduction" TEXT,
    "gender" "Gender" NOT NULL DEFAULT 'UNKNOWN',
    "age_band" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "languages" TEXT[],
    "postcode_digits" VARCHAR(4) NOT NULL,
    "max_km" INTEGER NOT NULL DEFAULT 15,
    "day_parts" "DayPart"[],
    "lived_experience" "LivedExperience"[],
    "own_loss_on" DATE,
    "exclusions" TEXT[],
    "interests" TEXT[],
    "skills" "VolunteerSkill"[],
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "paused_until" DATE,
    "rest_until" DATE,
    "code_hash" BYTEA,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "volunteer_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "conduct_certificate" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "requested_on" DATE NOT NULL,
    "issued_on" DATE,
    "seen_on" DATE,
    "seen_by" TEXT,
    "profile" TEXT,
    "valid_until" DATE,

    CONSTRAINT "conduct_certificate_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "training_record" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "course" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "training_record_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "supervision_record" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "kind" "SupervisionKind" NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "supervision_record_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_version_municipality_id_kind_language_version_key" ON "template_version"("municipality_id", "kind", "language", "version");

-- CreateIndex
CREATE INDEX "correspondence_municipality_id_pathway_id_idx" ON "correspondence"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "correspondence_municipality_id_request_id_idx" ON "correspondence"("municipality_id", "request_id");

-- CreateIndex
CREATE INDEX "correspondence_municipality_id_volunteer_id_idx" ON "correspondence"("municipality_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "correspondence_municipality_id_application_id_idx" ON "correspondence"("municipality_id", "application_id");

-- CreateIndex
CREATE INDEX "correspondence_municipality_id_batch_id_idx" ON "correspondence"("municipality_id", "batch_id");

-- CreateIndex
CREATE INDEX "correspondence_queued" ON "correspondence"("municipality_id", "not_before", "id") WHERE (status = 'QUEUED');

-- CreateIndex
CREATE UNIQUE INDEX "print_batch_municipality_id_day_key" ON "print_batch"("municipality_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "letter_code_municipality_id_code_hash_key" ON "letter_code"("municipality_id", "code_hash");

-- CreateIndex
CREATE INDEX "match_proposal_municipality_id_pathway_id_idx" ON "match_proposal"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "match_proposal_municipality_id_volunteer_id_idx" ON "match_proposal"("municipality_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "match_municipality_id_pathway_id_idx" ON "match"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "match_municipality_id_volunteer_id_ended_on_idx" ON "match"("municipality_id", "volunteer_id", "ended_on");

-- CreateIndex
CREATE INDEX "support_contact_municipality_id_match_id_idx" ON "support_contact"("municipality_id", "match_id");

-- CreateIndex
CREATE INDEX "timer_waiting_by_due" ON "timer"("municipality_id", "due_on", "id") WHERE (fired_at IS NULL AND cancelled_at IS NULL);

-- CreateIndex
CREATE INDEX "timer_municipality_id_pathway_id_idx" ON "timer"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "contact_attempt_municipality_id_pathway_id_idx" ON "contact_attempt"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "hold_municipality_id_pathway_id_idx" ON "hold"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "handover_municipality_id_pathway_id_idx" ON "handover"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "support_plan_municipality_id_pathway_id_idx" ON "support_plan"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "plan_item_municipality_id_plan_id_idx" ON "plan_item"("municipality_id", "plan_id");

-- CreateIndex
CREATE INDEX "data_subject_request_municipality_id_pathway_id_idx" ON "data_subject_request"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "access_log_entry_municipality_id_pathway_id_idx" ON "access_log_entry"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "safeguarding_signal_municipality_id_pathway_id_idx" ON "safeguarding_signal"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "signal_open_by_due" ON "safeguarding_signal"("municipality_id", "due_on", "id") WHERE (closed_at IS NULL);

-- CreateIndex
CREATE INDEX "safeguarding_action_municipality_id_signal_id_idx" ON "safeguarding_action"("municipality_id", "signal_id");

-- CreateIndex
CREATE INDEX "volunteer_municipality_id_status_postcode_digits_idx" ON "volunteer"("municipality_id", "status", "postcode_digits");

-- CreateIndex
CREATE UNIQUE INDEX "volunteer_municipality_id_application_id_key" ON "volunteer"("municipality_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "volunteer_municipality_id_code_hash_key" ON "volunteer"("municipality_id", "code_hash");

-- CreateIndex
CREATE INDEX "conduct_certificate_municipality_id_volunteer_id_valid_unti_idx" ON "conduct_certificate"("municipality_id", "volunteer_id", "valid_until");

-- CreateIndex
CREATE INDEX "training_record_municipality_id_volunteer_id_idx" ON "training_record"("municipality_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "supervision_record_municipality_id_volunteer_id_idx" ON "supervision_record"("municipality_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "task_municipality_id_volunteer_id_idx" ON "task"("municipality_id", "volunteer_id");

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_request_id_fkey" FOREIGN KEY ("municipality_id", "request_id") REFERENCES "support_request"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_application_id_fkey" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "volunteer_application"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_template_version_id_fkey" FOREIGN KEY ("municipality_id", "template_version_id") REFERENCES "template_version"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "correspondence" ADD CONSTRAINT "correspondence_municipality_id_batch_id_fkey" FOREIGN KEY ("municipality_id", "batch_id") REFERENCES "print_batch"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "letter_code" ADD CONSTRAINT "letter_code_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "match_wish" ADD CONSTRAINT "match_wish_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "match_proposal" ADD CONSTRAINT "match_proposal_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "match_proposal" ADD CONSTRAINT "match_proposal_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_contact" ADD CONSTRAINT "support_contact_municipality_id_match_id_fkey" FOREIGN KEY ("municipality_id", "match_id") REFERENCES "match"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "legal_base" ADD CONSTRAINT "legal_base_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_plan" ADD CONSTRAINT "support_plan_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "support_plan"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "data_subject_request" ADD CONSTRAINT "data_subject_request_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "safeguarding_signal" ADD CONSTRAINT "safeguarding_signal_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "safeguarding_action" ADD CONSTRAINT "safeguarding_action_municipality_id_signal_id_fkey" FOREIGN KEY ("municipality_id", "signal_id") REFERENCES "safeguarding_signal"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "volunteer" ADD CONSTRAINT "volunteer_municipality_id_application_id_fkey" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "volunteer_application"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conduct_certificate" ADD CONSTRAINT "conduct_certificate_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supervision_record" ADD CONSTRAINT "supervision_record_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
