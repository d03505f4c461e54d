-- CreateTable
CREATE TABLE "setting_change" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "setting" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_change_pkey" PRIMARY KEY ("municipality_id","id")
);

-- AddForeignKey
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "setting_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "setting_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "setting_change" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Only ever added.
GRANT SELECT, INSERT ON "setting_change" TO steunpad_app;
