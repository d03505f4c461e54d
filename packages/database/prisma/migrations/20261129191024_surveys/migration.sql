-- CreateTable
CREATE TABLE "survey_definition" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "published_on" DATE NOT NULL,

    CONSTRAINT "survey_definition_pkey" PRIMARY KEY ("municipality_id","key","version")
);

-- CreateTable
CREATE TABLE "survey_code" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "survey_key" TEXT NOT NULL,
    "survey_version" INTEGER NOT NULL,
    "round" TEXT NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "answered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "survey_code_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "survey_draft" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "kept_week" DATE NOT NULL,

    CONSTRAINT "survey_draft_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "survey_waiting" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "survey_waiting_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "survey_key" TEXT NOT NULL,
    "survey_version" INTEGER NOT NULL,
    "round" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "declined" BOOLEAN NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "survey_open_answer" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "survey_key" TEXT NOT NULL,
    "survey_version" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "written" TEXT,
    "redacted" TEXT,
    "first_by" TEXT,
    "second_by" TEXT,
    "themes" TEXT[],

    CONSTRAINT "survey_open_answer_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "survey_code_municipality_id_survey_key_round_idx" ON "survey_code"("municipality_id", "survey_key", "round");

-- CreateIndex
CREATE INDEX "survey_draft_municipality_id_kept_week_idx" ON "survey_draft"("municipality_id", "kept_week");

-- CreateIndex
CREATE INDEX "survey_response_municipality_id_survey_key_round_idx" ON "survey_response"("municipality_id", "survey_key", "round");

-- CreateIndex
CREATE INDEX "survey_open_answer_municipality_id_survey_key_idx" ON "survey_open_answer"("municipality_id", "survey_key");

-- AddForeignKey
ALTER TABLE "survey_code" ADD CONSTRAINT "survey_code_municipality_id_survey_key_survey_version_fkey" FOREIGN KEY ("municipality_id", "survey_key", "survey_version") REFERENCES "survey_definition"("municipality_id", "key", "version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_municipality_id_survey_key_survey_version_fkey" FOREIGN KEY ("municipality_id", "survey_key", "survey_version") REFERENCES "survey_definition"("municipality_id", "key", "version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_open_answer" ADD CONSTRAINT "survey_open_answer_municipality_id_survey_key_survey_versi_fkey" FOREIGN KEY ("municipality_id", "survey_key", "survey_version") REFERENCES "survey_definition"("municipality_id", "key", "version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A municipality's rows, and nobody else's.
ALTER TABLE "survey_definition" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_definition" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_definition" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "survey_code" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_code" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_code" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "survey_draft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_draft" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_draft" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "survey_waiting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_waiting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_waiting" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "survey_response" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_response" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_response" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "survey_open_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_open_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "survey_open_answer" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- What was published stays as it was, whoever asks: answers belong to it.
CREATE FUNCTION survey_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published survey never changes.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER survey_definition_stays BEFORE UPDATE OR DELETE ON "survey_definition"
  FOR EACH ROW EXECUTE FUNCTION survey_stays();

-- Nothing finer than a week or a month, and who said no said nothing else.
ALTER TABLE "survey_draft" ADD CONSTRAINT "survey_draft_week" CHECK (extract(isodow FROM kept_week) = 1);
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_month" CHECK (extract(day FROM month) = 1);
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_declined" CHECK (NOT declined OR answers = '{}');
ALTER TABLE "survey_open_answer" ADD CONSTRAINT "survey_open_answer_two_people" CHECK (
  (first_by IS NULL) = (redacted IS NULL) AND (second_by IS NULL OR first_by <> second_by)
  AND (second_by IS NULL) = (written IS NOT NULL)
);

GRANT SELECT, INSERT ON "survey_definition" TO steunpad_app;
GRANT SELECT, INSERT ON "survey_code" TO steunpad_app;
GRANT UPDATE (closed, answered) ON "survey_code" TO steunpad_app;
-- Whoever has the code keeps it anew or throws it away; the eraser takes what is over.
GRANT SELECT, INSERT, UPDATE, DELETE ON "survey_draft" TO steunpad_app;
GRANT DELETE ON "survey_draft" TO steunpad_eraser;
-- Nobody changes what waits; holding a row while it is released asks for that right.
GRANT SELECT, INSERT, UPDATE, DELETE ON "survey_waiting" TO steunpad_app;
-- Deleted and written anew, in random order, at every release.
GRANT SELECT, INSERT, DELETE ON "survey_response" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "survey_open_answer" TO steunpad_app;
