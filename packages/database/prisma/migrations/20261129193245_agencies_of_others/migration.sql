-- AlterTable
ALTER TABLE "agency_check" ALTER COLUMN "checked_on" DROP NOT NULL,
ALTER COLUMN "checked_by" DROP NOT NULL;
