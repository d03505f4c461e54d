-- CreateTable
CREATE TABLE "finding_change" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "survey_key" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "changed" TEXT NOT NULL,
    "language" TEXT,
    "version" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_change_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "finding_change_municipality_id_survey_key_idx" ON "finding_change"("municipality_id", "survey_key");

-- AddForeignKey
ALTER TABLE "finding_change" ADD CONSTRAINT "finding_change_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "finding_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "finding_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "finding_change" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Only ever added.
GRANT SELECT, INSERT ON "finding_change" TO steunpad_app;
