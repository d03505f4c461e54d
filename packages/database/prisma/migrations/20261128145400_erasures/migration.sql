-- CreateTable
CREATE TABLE "erasure" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("municipality_id","id")
);

ALTER TABLE "erasure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "erasure" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "erasure" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Whoever destroys writes it down; forgetting it, once no backup can be that old, is destroying too.
GRANT SELECT, INSERT ON "erasure" TO steunpad_app;
GRANT DELETE ON "erasure" TO steunpad_eraser;

-- What was destroyed before and left a number: pathways as ERASED, volunteers without a name.
INSERT INTO "erasure" ("municipality_id", "id", "what", "at")
  SELECT municipality_id, id, 'PATHWAY', now() FROM pathway WHERE state = 'ERASED';
INSERT INTO "erasure" ("municipality_id", "id", "what", "at")
  SELECT municipality_id, id, 'VOLUNTEER', now() FROM volunteer WHERE name = '';
