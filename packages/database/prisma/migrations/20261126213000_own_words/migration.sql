-- What a municipality says of itself in other languages than Dutch: by language, then by field.
ALTER TABLE "municipality" ADD COLUMN "translations" JSONB NOT NULL DEFAULT '{}';

-- What was answered to a key may be known only when the work is done.
GRANT UPDATE (answer) ON idempotency_record TO steunpad_app;
