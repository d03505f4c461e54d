-- AlterTable
ALTER TABLE "task" ADD COLUMN     "done_by_id" UUID,
ADD COLUMN     "given_at" TIMESTAMPTZ(3),
ADD COLUMN     "given_by_id" UUID,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "staff_absence" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "stand_in_id" UUID,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "staff_absence_municipality_id_until_day_idx" ON "staff_absence"("municipality_id", "until_day");

-- CreateIndex
CREATE INDEX "task_open_by_owner" ON "task"("municipality_id", "owner_id", "due_on", "id") WHERE (done_at IS NULL AND owner_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "task_done_by" ON "task"("municipality_id", "done_by_id", "done_at") WHERE (done_by_id IS NOT NULL);

-- Who closed a promise: the person in whose name the transaction was opened, whichever step closed it.
CREATE FUNCTION steunpad_task_done_by() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.done_by_id := nullif(current_setting('steunpad.staff', true), '')::uuid;
  RETURN NEW;
END
$$;
CREATE TRIGGER task_done_by BEFORE UPDATE OF done_at ON "task" FOR EACH ROW
  WHEN (OLD.done_at IS NULL AND NEW.done_at IS NOT NULL) EXECUTE FUNCTION steunpad_task_done_by();

-- Nobody stands in for themselves, and an absence has a first and a last day.
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_by_another" CHECK (stand_in_id <> staff_member_id);
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_days" CHECK (until_day >= from_day);

-- A municipality's rows, and nobody else's.
ALTER TABLE "staff_absence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "staff_absence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "staff_absence" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

GRANT SELECT, INSERT, DELETE ON "staff_absence" TO steunpad_app;
GRANT UPDATE (ended_at) ON "staff_absence" TO steunpad_app;
