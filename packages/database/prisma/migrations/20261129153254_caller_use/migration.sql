-- What counts for minutes and is asked all the time: it goes into no write-ahead log, and no commit waits for the disk.
-- Only the owner of the tables reads or writes it, outside of what callers ask.
CREATE UNLOGGED TABLE "caller_use" (
    "key" BYTEA NOT NULL,
    "filled_at" TIMESTAMPTZ(6) NOT NULL,
    "taken" BOOLEAN NOT NULL,

    CONSTRAINT "caller_use_pkey" PRIMARY KEY ("key")
);
