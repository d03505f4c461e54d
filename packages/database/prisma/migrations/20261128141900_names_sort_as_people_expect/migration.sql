-- By code point Zoë stands before Çiğdem. Every PostgreSQL with ICU has the order of Unicode under this name, the
-- embedded one too; without ICU the order of the database stays.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu') THEN
    ALTER TABLE "volunteer" ALTER COLUMN "name" TYPE TEXT COLLATE "und-x-icu";
  END IF;
END
$$;
