-- CreateTable
CREATE TABLE "published_figure" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "figure" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("municipality_id","figure","period")
);

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A municipality's rows, and nobody else's.
ALTER TABLE "published_figure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "published_figure" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "published_figure" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

-- Only ever added.
GRANT SELECT, INSERT ON "published_figure" TO steunpad_app;
