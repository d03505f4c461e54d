-- CreateTable
CREATE TABLE "data_export" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "pathway_id" UUID,
    "print_batch_id" UUID,
    "reason" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "data_export_municipality_id_pathway_id_idx" ON "data_export"("municipality_id", "pathway_id");

-- CreateIndex
CREATE INDEX "data_export_municipality_id_print_batch_id_idx" ON "data_export"("municipality_id", "print_batch_id");

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_municipality_id_print_batch_id_fkey" FOREIGN KEY ("municipality_id", "print_batch_id") REFERENCES "print_batch"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- One thing, and never one person alone.
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_of_one_thing" CHECK ((pathway_id IS NULL) <> (print_batch_id IS NULL));
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_by_two" CHECK (
  (approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL OR approved_by <> asked_by)
);

-- A municipality's rows, and nobody else's.
ALTER TABLE "data_export" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_export" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "data_export" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

GRANT SELECT, INSERT, UPDATE ON "data_export" TO steunpad_app;
GRANT DELETE ON "data_export" TO steunpad_eraser;
