-- CreateEnum
CREATE TYPE "MailFailure" AS ENUM ('NO_CONNECTION', 'NO_ANSWER', 'CUT_OFF', 'LOGIN_REFUSED', 'SENDER_REFUSED', 'BUSY', 'ADDRESS_REFUSED', 'MAIL_REFUSED', 'NOT_WRITTEN');

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'MAIL_NOT_SENT';

-- AlterEnum
ALTER TYPE "TemplateKind" ADD VALUE 'REQUEST_NOTICE';

-- AlterTable
ALTER TABLE "correspondence" ADD COLUMN     "claimed_until" TIMESTAMPTZ(3),
ADD COLUMN     "failure" "MailFailure",
ADD COLUMN     "first_tried_at" TIMESTAMPTZ(3),
ADD COLUMN     "next_try_at" TIMESTAMPTZ(3),
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "mail_from" TEXT,
ADD COLUMN     "reply_to" TEXT,
ADD COLUMN     "request_emails" TEXT[];

-- A mail that waits is its own promise: the queue that also knew of it is gone. What it had lost or given up goes out now.
DROP SCHEMA pgboss CASCADE;

-- How mail stands, for all municipalities in one question: the worker asks who has any to send, the health check what waits.
-- It looks at one municipality after the other, as row-level security wants, and leaves the setting as it was.
CREATE FUNCTION steunpad_mail(asked_at timestamptz)
  RETURNS TABLE (municipality text, due integer, waiting integer, failing integer, waiting_since timestamptz, unsent integer)
  LANGUAGE plpgsql VOLATILE SET search_path FROM CURRENT
  AS $$
DECLARE before text := coalesce(current_setting('steunpad.municipality', true), '');
BEGIN
  FOR municipality IN SELECT steunpad_municipalities() LOOP
    PERFORM set_config('steunpad.municipality', municipality, true);
    SELECT count(*) FILTER (WHERE coalesce(c.next_try_at, c.queued_at) <= asked_at
             AND (c.claimed_until IS NULL OR c.claimed_until <= asked_at)),
           count(*), count(*) FILTER (WHERE c.failure IS NOT NULL), min(c.queued_at)
      INTO due, waiting, failing, waiting_since
      FROM correspondence c
      WHERE c.municipality_id = municipality AND c.status = 'QUEUED' AND c.channel = 'EMAIL';
    SELECT count(*) INTO unsent FROM task t
      WHERE t.municipality_id = municipality AND t.kind::text = 'MAIL_NOT_SENT' AND t.done_at IS NULL;
    RETURN NEXT;
  END LOOP;
  PERFORM set_config('steunpad.municipality', before, true);
END $$;
REVOKE ALL ON FUNCTION steunpad_mail(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION steunpad_mail(timestamptz) TO steunpad_app;

-- What the health check writes to see that something can be written: in place, so that it never grows.
CREATE SEQUENCE steunpad_health_probe;
