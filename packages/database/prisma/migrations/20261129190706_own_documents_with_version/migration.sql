-- What there is already counts as a first version of today.
ALTER TABLE "own_document" ADD COLUMN     "changed_on" DATE NOT NULL DEFAULT CURRENT_DATE,
ADD COLUMN     "is_hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "body" DROP NOT NULL;

ALTER TABLE "own_document" ALTER COLUMN "changed_on" DROP DEFAULT,
ALTER COLUMN "is_hidden" DROP DEFAULT,
ALTER COLUMN "version" DROP DEFAULT;
