-- AlterTable
ALTER TABLE "death_notice" ADD COLUMN     "withdrawn_by" TEXT;

-- Two who say so, never one. What was withdrawn before this names nobody.
ALTER TABLE "death_notice" ADD CONSTRAINT "death_notice_withdrawn_by_two" CHECK (
  withdrawn_by IS NULL OR (withdrawn_at IS NOT NULL AND withdrawal_asked_by IS NOT NULL AND withdrawal_asked_by <> withdrawn_by)
);
