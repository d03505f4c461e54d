-- CreateTable
CREATE TABLE "adopted_piece" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "base" TEXT,
    "upstream" TEXT,
    "origin_code" VARCHAR(6) NOT NULL,
    "origin_name" TEXT NOT NULL,
    "origin_organisation" TEXT NOT NULL,
    "key_id" TEXT,
    "made" TIMESTAMPTZ(3) NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adopted_piece_pkey" PRIMARY KEY ("municipality_id","kind","key","language")
);

-- CreateTable
CREATE TABLE "bundle_key" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "newest_made" TIMESTAMPTZ(3),

    CONSTRAINT "bundle_key_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "own_document" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "own_document_pkey" PRIMARY KEY ("municipality_id","name")
);

-- AddForeignKey
ALTER TABLE "adopted_piece" ADD CONSTRAINT "adopted_piece_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_key" ADD CONSTRAINT "bundle_key_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_document" ADD CONSTRAINT "own_document_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "own_document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_document" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "own_document" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "adopted_piece" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "adopted_piece" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "adopted_piece" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "bundle_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bundle_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "bundle_key" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

GRANT SELECT, INSERT, UPDATE, DELETE ON "own_document" TO steunpad_app;
-- Once taken over, it is known for good where something came from.
GRANT SELECT, INSERT, UPDATE ON "adopted_piece" TO steunpad_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "bundle_key" TO steunpad_app;
