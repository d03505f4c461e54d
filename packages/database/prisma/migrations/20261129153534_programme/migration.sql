-- CreateEnum
CREATE TYPE "PhaseKind" AS ENUM ('INTERESTED', 'PREPARING', 'PILOT', 'FINISHING', 'REGULAR', 'STOPPED');

-- CreateEnum
CREATE TYPE "ProgrammeGoal" AS ENUM ('LEARN', 'SUPPORT', 'AWARENESS');

-- CreateEnum
CREATE TYPE "FundingKind" AS ENUM ('SPECIFIC_GRANT', 'SUBSIDY', 'OWN_MONEY');

-- CreateEnum
CREATE TYPE "BookingKind" AS ENUM ('COMMITMENT', 'SPENDING');

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'PROGRAMME_DEADLINE';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "subject" TEXT;

-- CreateTable
CREATE TABLE "programme" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "goals" JSONB NOT NULL DEFAULT '{}',
    "with_whom" TEXT[],
    "published" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("municipality_id")
);

-- CreateTable
CREATE TABLE "programme_phase" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "PhaseKind" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "programme_phase_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "funding" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "FundingKind" NOT NULL,
    "giver" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "code" TEXT,
    "account_by" DATE,
    "settled_on" DATE,
    "settled_amount" BIGINT,
    "settlement" TEXT,

    CONSTRAINT "funding_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "funding_advance" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "funding_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "received_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "funding_advance_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "goal" "ProgrammeGoal",
    "funding_id" UUID,
    "budget" BIGINT NOT NULL,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "booking" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "kind" "BookingKind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "booked_on" DATE NOT NULL,
    "description" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "commitment_id" UUID,
    "corrects_id" UUID,
    "after_settlement" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "adoption" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "code" VARCHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "phase" "PhaseKind" NOT NULL,
    "since" DATE NOT NULL,
    "with_whom" TEXT[],

    CONSTRAINT "adoption_pkey" PRIMARY KEY ("municipality_id","code","since")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_phase_municipality_id_starts_on_key" ON "programme_phase"("municipality_id", "starts_on");

-- CreateIndex
CREATE INDEX "funding_advance_municipality_id_funding_id_idx" ON "funding_advance"("municipality_id", "funding_id");

-- CreateIndex
CREATE INDEX "budget_line_municipality_id_funding_id_idx" ON "budget_line"("municipality_id", "funding_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_municipality_id_phase_id_code_key" ON "budget_line"("municipality_id", "phase_id", "code");

-- CreateIndex
CREATE INDEX "booking_municipality_id_line_id_idx" ON "booking"("municipality_id", "line_id");

-- CreateIndex
CREATE INDEX "booking_municipality_id_commitment_id_idx" ON "booking"("municipality_id", "commitment_id");

-- CreateIndex
CREATE INDEX "booking_municipality_id_corrects_id_idx" ON "booking"("municipality_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_phase" ADD CONSTRAINT "programme_phase_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "programme"("municipality_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "programme"("municipality_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_advance" ADD CONSTRAINT "funding_advance_municipality_id_funding_id_fkey" FOREIGN KEY ("municipality_id", "funding_id") REFERENCES "funding"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_municipality_id_phase_id_fkey" FOREIGN KEY ("municipality_id", "phase_id") REFERENCES "programme_phase"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_municipality_id_funding_id_fkey" FOREIGN KEY ("municipality_id", "funding_id") REFERENCES "funding"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_municipality_id_line_id_fkey" FOREIGN KEY ("municipality_id", "line_id") REFERENCES "budget_line"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_municipality_id_commitment_id_fkey" FOREIGN KEY ("municipality_id", "commitment_id") REFERENCES "booking"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_municipality_id_corrects_id_fkey" FOREIGN KEY ("municipality_id", "corrects_id") REFERENCES "booking"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "programme" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "programme" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "programme_phase" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "programme_phase" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "programme_phase" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "funding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "funding" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "funding" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "funding_advance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "funding_advance" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "funding_advance" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "budget_line" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "budget_line" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "budget_line" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "booking" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "booking" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "booking" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "adoption" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "adoption" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "adoption" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- How far a municipality is may be read by the others, once it says so. Its money never.
CREATE POLICY published ON "programme" FOR SELECT
  USING (published AND nullif(current_setting('steunpad.municipality', true), '') IS NOT NULL);
CREATE POLICY published ON "programme_phase" FOR SELECT USING (EXISTS (
  SELECT FROM programme p WHERE p.municipality_id = programme_phase.municipality_id AND p.published));

-- Amounts are exact wherever they are read, and only a correction takes off.
ALTER TABLE "booking" ADD CONSTRAINT "booking_amount" CHECK (
  amount BETWEEN -100000000000 AND 100000000000 AND amount <> 0 AND (amount > 0 OR corrects_id IS NOT NULL)
);
ALTER TABLE "booking" ADD CONSTRAINT "booking_after_settlement" CHECK (NOT after_settlement OR corrects_id IS NOT NULL);
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_budget" CHECK (budget BETWEEN 0 AND 100000000000);
ALTER TABLE "funding" ADD CONSTRAINT "funding_amount" CHECK (amount BETWEEN 0 AND 100000000000);
ALTER TABLE "funding" ADD CONSTRAINT "funding_settled" CHECK (
  (settled_on IS NULL) = (settled_amount IS NULL) AND (settled_on IS NULL) = (settlement IS NULL)
  AND (settled_amount IS NULL OR settled_amount BETWEEN 0 AND amount)
);
ALTER TABLE "programme_phase" ADD CONSTRAINT "programme_phase_order" CHECK (ends_on IS NULL OR ends_on >= starts_on);

GRANT SELECT, INSERT, UPDATE ON "programme" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON "programme_phase" TO steunpad_app;
GRANT SELECT, INSERT ON "funding" TO steunpad_app;
GRANT UPDATE (settled_on, settled_amount, settlement) ON "funding" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE ON "budget_line" TO steunpad_app;
-- What came in and what was booked is only ever added.
GRANT SELECT, INSERT ON "funding_advance" TO steunpad_app;
GRANT SELECT, INSERT ON "booking" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "adoption" TO steunpad_app;
