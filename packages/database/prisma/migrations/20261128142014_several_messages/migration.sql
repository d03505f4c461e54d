-- CreateEnum
CREATE TYPE "RecognitionKind" AS ENUM ('BSN', 'PERSON', 'BIRTH_AND_HOME', 'NAME_AND_BIRTH', 'NAME_AND_HOME', 'NAME_AND_DEATH', 'DECEASED', 'LOSS');

-- AlterEnum
ALTER TYPE "CloseReason" ADD VALUE 'SAME_PERSON';

-- AlterEnum
ALTER TYPE "NoticeStatus" ADD VALUE 'CORRECTED';

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'CHECK_SAME_PERSON';
ALTER TYPE "TaskKind" ADD VALUE 'CHECK_CORRECTION';

-- DropIndex
DROP INDEX "death_notice_municipality_id_deceased_key_idx";

-- DropIndex
DROP INDEX "death_notice_municipality_id_event_source_event_id_key";

-- AlterTable
ALTER TABLE "death_notice"
ADD COLUMN     "about_pathway_id" UUID,
ADD COLUMN     "content_hash" BYTEA,
ADD COLUMN     "disclosure_restricted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "looks_like" UUID[],
ADD COLUMN     "news" TEXT[],
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "death_notice_key" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "notice_id" UUID NOT NULL,
    "kind" "RecognitionKind" NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "death_notice_key_pkey" PRIMARY KEY ("municipality_id","notice_id","kind","key")
);

-- CreateIndex
CREATE INDEX "death_notice_key_municipality_id_key_idx" ON "death_notice_key"("municipality_id", "key");

-- CreateIndex
CREATE INDEX "death_notice_municipality_id_about_pathway_id_idx" ON "death_notice"("municipality_id", "about_pathway_id");

-- CreateIndex
CREATE UNIQUE INDEX "death_notice_municipality_id_event_source_event_id_revision_key" ON "death_notice"("municipality_id", "event_source", "event_id", "revision");

-- AddForeignKey
ALTER TABLE "death_notice" ADD CONSTRAINT "death_notice_municipality_id_about_pathway_id_fkey" FOREIGN KEY ("municipality_id", "about_pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "death_notice_key" ADD CONSTRAINT "death_notice_key_municipality_id_notice_id_fkey" FOREIGN KEY ("municipality_id", "notice_id") REFERENCES "death_notice"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was received before: known by who died and by the survivor, as far as it was kept.
UPDATE death_notice n SET about_pathway_id = p.id
  FROM pathway p WHERE p.municipality_id = n.municipality_id AND p.notice_id = n.id;
INSERT INTO death_notice_key (municipality_id, notice_id, kind, key)
  SELECT municipality_id, id, 'LOSS', deceased_key FROM death_notice WHERE about_pathway_id IS NOT NULL;
INSERT INTO death_notice_key (municipality_id, notice_id, kind, key)
  SELECT p.municipality_id, p.notice_id, 'PERSON', b.registry_key
    FROM pathway p JOIN bereaved_partner b ON b.municipality_id = p.municipality_id AND b.id = p.partner_id
    WHERE p.notice_id IS NOT NULL AND b.registry_key IS NOT NULL;
ALTER TABLE "death_notice" DROP COLUMN "deceased_key";

-- A municipality's rows, and nobody else's.
ALTER TABLE "death_notice_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "death_notice_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "death_notice_key" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Keys are only added; the eraser takes them.
GRANT SELECT, INSERT ON "death_notice_key" TO steunpad_app;
GRANT DELETE ON "death_notice_key" TO steunpad_eraser;
