-- DropForeignKey
ALTER TABLE "meeting_evaluation" DROP CONSTRAINT "meeting_evaluation_municipality_id_meeting_id_fkey";

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "survey_round" TEXT,
ADD COLUMN     "survey_version" INTEGER;

-- AlterTable
ALTER TABLE "meeting_registration" DROP COLUMN "evaluated";

-- DropTable
DROP TABLE "meeting_evaluation";
