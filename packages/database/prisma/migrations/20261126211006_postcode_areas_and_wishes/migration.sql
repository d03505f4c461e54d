-- AlterTable
ALTER TABLE "match_wish" ADD COLUMN     "household_told" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "max_km" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "postcode_area" (
    "digits" VARCHAR(4) NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "postcode_area_pkey" PRIMARY KEY ("digits")
);

-- Open data of the installation: every municipality reads it, only the owner writes it at the command line.
GRANT SELECT ON "postcode_area" TO steunpad_app;
