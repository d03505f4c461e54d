-- AlterTable
ALTER TABLE "task" ADD COLUMN     "given_reason" TEXT;
