-- CreateTable
CREATE TABLE "refusal_count" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "month" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "refusal_count_pkey" PRIMARY KEY ("municipality_id","month","topic")
);

-- AddForeignKey
ALTER TABLE "refusal_count" ADD CONSTRAINT "refusal_count_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "refusal_count" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "refusal_count" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "refusal_count" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Counted up, never taken away.
GRANT SELECT, INSERT, UPDATE ON "refusal_count" TO steunpad_app;
