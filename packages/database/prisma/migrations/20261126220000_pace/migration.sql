-- How fast somebody wants to go with guidance to work, as they said it; and whether the consultant may hear of it.
CREATE TYPE "WorkPace" AS ENUM ('NOW', 'SLOW', 'PAUSED');
ALTER TABLE "plan_item" ADD COLUMN "consultant_consent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "pace" "WorkPace";
