-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TaskKind" ADD VALUE 'PEER_SUPERVISION';
ALTER TYPE "TaskKind" ADD VALUE 'SUPERVISION_TALK';
ALTER TYPE "TaskKind" ADD VALUE 'LOOK_AT_WORRY';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TemplateKind" ADD VALUE 'VOLUNTEER_CODE';
ALTER TYPE "TemplateKind" ADD VALUE 'DUTY_ALARM';
ALTER TYPE "TemplateKind" ADD VALUE 'DUTY_NOTICE';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "application_id" UUID;

-- AlterTable
ALTER TABLE "volunteer" ADD COLUMN     "active_since" DATE,
ADD COLUMN     "code_issued_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_from" "VolunteerStatus";

-- CreateIndex
CREATE INDEX "task_municipality_id_application_id_idx" ON "task"("municipality_id", "application_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_municipality_id_application_id_fkey" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "volunteer_application"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
