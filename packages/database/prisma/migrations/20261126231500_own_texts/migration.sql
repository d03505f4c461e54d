-- CreateTable
CREATE TABLE "own_text" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "language" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "own_text_pkey" PRIMARY KEY ("municipality_id","language","key")
);

-- AddForeignKey
ALTER TABLE "own_text" ADD CONSTRAINT "own_text_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "own_text" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_text" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "own_text" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Forms show them; only the owner writes them, at the command line.
GRANT SELECT ON "own_text" TO steunpad_app;
