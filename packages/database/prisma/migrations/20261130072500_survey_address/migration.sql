-- A message the day after to whoever answered a survey and left an address for it.
ALTER TYPE "TemplateKind" ADD VALUE 'SURVEY_DAY_AFTER';

CREATE TABLE "survey_address" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "left_week" DATE NOT NULL,

    CONSTRAINT "survey_address_pkey" PRIMARY KEY ("municipality_id","id")
);
CREATE INDEX "survey_address_municipality_id_left_week_idx" ON "survey_address"("municipality_id", "left_week");

-- A municipality's rows, and nobody else's.
ALTER TABLE "survey_address" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_address" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_address" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Nothing finer than a week.
ALTER TABLE "survey_address" ADD CONSTRAINT "survey_address_week" CHECK (extract(isodow FROM left_week) = 1);

-- Whoever writes the messages takes the addresses away with that; the eraser takes what is over.
GRANT SELECT, INSERT, DELETE ON "survey_address" TO steunpad_app;
GRANT DELETE ON "survey_address" TO steunpad_eraser;
