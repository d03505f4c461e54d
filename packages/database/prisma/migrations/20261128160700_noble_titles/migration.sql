-- CreateEnum
CREATE TYPE "NobleTitle" AS ENUM ('BARON', 'BARONESS', 'COUNT', 'COUNTESS', 'DUKE', 'DUCHESS', 'JONKHEER', 'JONKVROUW', 'MARQUIS', 'MARQUISE', 'PRINCE', 'PRINCESS', 'KNIGHT');

-- AlterTable
ALTER TABLE "bereaved_partner" ADD COLUMN     "name_for_letters" TEXT,
ADD COLUMN     "noble_title" "NobleTitle",
ADD COLUMN     "partner_bond_stands" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "partner_noble_title" "NobleTitle";
