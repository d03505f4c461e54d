-- CreateEnum
CREATE TYPE "ListingKind" AS ENUM ('PARTNER', 'NEWS', 'MEDIA', 'LINK');

-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('NOT_CHECKED', 'WORKS', 'MOVED', 'NOT_NOW', 'NOT_FOR_MACHINES', 'UNKNOWN', 'GONE');

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'MEND_LINK';

-- AlterEnum
ALTER TYPE "TemplateKind" ADD VALUE 'LINK_MENDED';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "listing_id" UUID;

-- CreateTable
CREATE TABLE "listing" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "url" TEXT,
    "day" DATE,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "link_state" "LinkState" NOT NULL DEFAULT 'NOT_CHECKED',
    "checked_at" TIMESTAMPTZ(3),
    "moved_to" TEXT,
    "failed_on" DATE[],
    "next_check_at" TIMESTAMPTZ(3),
    "confirmed_on" DATE,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "link_report" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "visitor" BYTEA NOT NULL,
    "email" TEXT,
    "language" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_report_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "listing_municipality_id_kind_idx" ON "listing"("municipality_id", "kind");

-- CreateIndex
CREATE INDEX "listing_municipality_id_next_check_at_idx" ON "listing"("municipality_id", "next_check_at");

-- CreateIndex
CREATE INDEX "link_report_municipality_id_reported_at_idx" ON "link_report"("municipality_id", "reported_at");

-- CreateIndex
CREATE UNIQUE INDEX "link_report_municipality_id_listing_id_visitor_key" ON "link_report"("municipality_id", "listing_id", "visitor");

-- CreateIndex
CREATE INDEX "task_municipality_id_listing_id_idx" ON "task"("municipality_id", "listing_id");

-- AddForeignKey
ALTER TABLE "link_report" ADD CONSTRAINT "link_report_municipality_id_listing_id_fkey" FOREIGN KEY ("municipality_id", "listing_id") REFERENCES "listing"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_municipality_id_listing_id_fkey" FOREIGN KEY ("municipality_id", "listing_id") REFERENCES "listing"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A municipality's rows, and nobody else's.
ALTER TABLE "listing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "listing" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "listing" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "link_report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "link_report" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "link_report" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Editors write what is listed and take it away; readers report, and reports go when the link is mended or their term is over.
GRANT SELECT, INSERT, UPDATE, DELETE ON "listing" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "link_report" TO steunpad_app;
GRANT DELETE ON "link_report" TO steunpad_eraser;
