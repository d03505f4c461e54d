-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "support_url" TEXT;
