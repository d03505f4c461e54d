-- AlterEnum
ALTER TYPE "NoticeStatus" ADD VALUE 'SUSPENDED';

-- AlterTable
ALTER TABLE "bereaved_partner" ADD COLUMN     "letters_lines" TEXT[],
ADD COLUMN     "not_living_at_address" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "secrecy_doubted_at" TIMESTAMPTZ(3),
ADD COLUMN     "suspended" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "under_investigation" TEXT[];
