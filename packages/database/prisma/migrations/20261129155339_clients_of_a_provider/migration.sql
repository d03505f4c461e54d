-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "client_id" TEXT,
ADD COLUMN     "issuer" TEXT;

ALTER TABLE "access_token" ADD CONSTRAINT "access_token_client" CHECK ((issuer IS NULL) = (client_id IS NULL));
