-- CreateTable
CREATE TABLE "registered_operation" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "hash" BYTEA NOT NULL,
    "document" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_by" TEXT NOT NULL,

    CONSTRAINT "registered_operation_pkey" PRIMARY KEY ("municipality_id","hash")
);

-- AddForeignKey
ALTER TABLE "registered_operation" ADD CONSTRAINT "registered_operation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "registered_operation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registered_operation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "registered_operation" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- The text of a hash never changes.
GRANT SELECT, INSERT, DELETE ON "registered_operation" TO steunpad_app;
