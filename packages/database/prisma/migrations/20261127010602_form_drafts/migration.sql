-- CreateTable
CREATE TABLE "form_draft" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "lookup" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "kept_on" DATE NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "form_draft_municipality_id_kept_on_idx" ON "form_draft"("municipality_id", "kept_on");

-- CreateIndex
CREATE UNIQUE INDEX "form_draft_municipality_id_lookup_key" ON "form_draft"("municipality_id", "lookup");

-- A municipality's rows, and nobody else's.
ALTER TABLE "form_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "form_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "form_draft" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Whoever has the code keeps it anew or throws it away; the eraser takes what is over.
GRANT SELECT, INSERT, UPDATE, DELETE ON "form_draft" TO steunpad_app;
GRANT DELETE ON "form_draft" TO steunpad_eraser;
