-- CreateTable
CREATE TABLE "grant_review" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "covers_until" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "grant_review_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "grant_review_municipality_id_covers_until_key" ON "grant_review"("municipality_id", "covers_until");

-- A municipality's rows, and nobody else's.
ALTER TABLE "grant_review" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "grant_review" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "grant_review" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- A promise is kept or not; it is not moved.
GRANT SELECT, INSERT ON "grant_review" TO steunpad_app;
GRANT UPDATE (done_at) ON "grant_review" TO steunpad_app;
