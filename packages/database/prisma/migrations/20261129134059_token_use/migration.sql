-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "prefix" TEXT;

-- A request writes down that its token is in use, and nothing else of it.
GRANT UPDATE (last_used_at) ON "access_token" TO steunpad_app;
