-- A key is sealed under a secret that is not in the database. SQL cannot do that: the plain ones of before are sealed
-- after the migrations. A release of before finds no key then and stops, instead of making codes that never open.
ALTER TABLE "municipality" ADD COLUMN "sealed_key" BYTEA,
  ALTER COLUMN "pseudonym_key" DROP NOT NULL,
  ADD CONSTRAINT "municipality_has_one_key" CHECK (num_nonnulls("pseudonym_key", "sealed_key") = 1);
