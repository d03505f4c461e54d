-- CreateTable
CREATE UNLOGGED TABLE "work_change" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "transaction" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "task_id" UUID,
    "kind" "TaskKind",
    "about" TEXT,
    "pathway_id" UUID,
    "version" INTEGER,
    "from_notice" BOOLEAN NOT NULL DEFAULT false,
    "presence" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "work_change_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE UNLOGGED TABLE "presence" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "pathway_id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("municipality_id","pathway_id","staff_member_id")
);

-- CreateTable
CREATE TABLE "kept_note" (
    "municipality_id" VARCHAR(6) NOT NULL,
    "id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "pathway_id" UUID,
    "opened_by" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_note_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "work_change_municipality_id_transaction_idx" ON "work_change"("municipality_id", "transaction");

-- CreateIndex
CREATE INDEX "kept_note_municipality_id_staff_member_id_idx" ON "kept_note"("municipality_id", "staff_member_id");

-- CreateIndex
CREATE INDEX "kept_note_municipality_id_pathway_id_idx" ON "kept_note"("municipality_id", "pathway_id");

-- AddForeignKey
ALTER TABLE "kept_note" ADD CONSTRAINT "kept_note_municipality_id_pathway_id_fkey" FOREIGN KEY ("municipality_id", "pathway_id") REFERENCES "pathway"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A municipality's rows, and nobody else's.
ALTER TABLE "work_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "work_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "work_change" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "presence" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));
ALTER TABLE "kept_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "kept_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "kept_note" USING (municipality_id = current_setting('steunpad.municipality', true)) WITH CHECK (municipality_id = current_setting('steunpad.municipality', true));

GRANT SELECT, INSERT, DELETE ON "work_change" TO steunpad_app;
GRANT SELECT, INSERT, DELETE ON "presence" TO steunpad_app;
GRANT UPDATE (until) ON "presence" TO steunpad_app;
GRANT SELECT, INSERT, DELETE ON "kept_note" TO steunpad_app;
GRANT UPDATE (kind, sealed, version, saved_at) ON "kept_note" TO steunpad_app;
GRANT SELECT, DELETE ON "kept_note" TO steunpad_eraser;

-- What changed is written down with the change itself, and a bell rings when it is saved. The bell says of which
-- municipality and nothing else, so that a transaction rings it once, however much it changed.
-- Whoever changes a task need not have a right to these rows: the functions have that of the owner.

-- One row stands for everything where a statement changed more than a page can show.
CREATE FUNCTION steunpad_tasks_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO work_change (municipality_id, transaction, task_id, kind, about, pathway_id)
  SELECT municipality_id, pg_current_xact_id()::text::bigint, id, kind,
    CASE WHEN pathway_id IS NOT NULL OR request_id IS NOT NULL THEN 'RESIDENT'
      WHEN volunteer_id IS NOT NULL OR application_id IS NOT NULL THEN 'VOLUNTEER' ELSE 'NOBODY' END,
    pathway_id
  FROM changed WHERE (SELECT count(*) FROM changed) <= 200;
  INSERT INTO work_change (municipality_id, transaction)
  SELECT DISTINCT municipality_id, pg_current_xact_id()::text::bigint FROM changed WHERE (SELECT count(*) FROM changed) > 200;
  PERFORM pg_notify('steunpad_bell', each.municipality_id) FROM (SELECT DISTINCT municipality_id FROM changed) each;
  RETURN NULL;
END
$$;
CREATE TRIGGER tasks_added AFTER INSERT ON "task" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_tasks_changed();
CREATE TRIGGER tasks_changed AFTER UPDATE ON "task" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_tasks_changed();
CREATE TRIGGER tasks_removed AFTER DELETE ON "task" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_tasks_changed();

CREATE FUNCTION steunpad_pathways_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO work_change (municipality_id, transaction, pathway_id, version, from_notice)
  SELECT municipality_id, pg_current_xact_id()::text::bigint, id, version, notice_id IS NOT NULL
  FROM changed WHERE (SELECT count(*) FROM changed) <= 200;
  INSERT INTO work_change (municipality_id, transaction)
  SELECT DISTINCT municipality_id, pg_current_xact_id()::text::bigint FROM changed WHERE (SELECT count(*) FROM changed) > 200;
  PERFORM pg_notify('steunpad_bell', each.municipality_id) FROM (SELECT DISTINCT municipality_id FROM changed) each;
  RETURN NULL;
END
$$;
CREATE TRIGGER pathways_added AFTER INSERT ON "pathway" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_pathways_changed();
CREATE TRIGGER pathways_changed AFTER UPDATE ON "pathway" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_pathways_changed();

-- Who works here and who is away says whose every promise is; and who may listen is looked at again (`*`).
CREATE FUNCTION steunpad_people_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO work_change (municipality_id, transaction)
  SELECT DISTINCT municipality_id, pg_current_xact_id()::text::bigint FROM changed;
  PERFORM pg_notify('steunpad_bell', '*') WHERE EXISTS (SELECT FROM changed);
  RETURN NULL;
END
$$;
CREATE TRIGGER absences_added AFTER INSERT ON "staff_absence" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_people_changed();
CREATE TRIGGER absences_changed AFTER UPDATE ON "staff_absence" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_people_changed();
CREATE TRIGGER grants_added AFTER INSERT ON "staff_grant" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_people_changed();
CREATE TRIGGER grants_changed AFTER UPDATE ON "staff_grant" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_people_changed();

-- A session that ended and a token that was revoked listen no more.
CREATE FUNCTION steunpad_rights_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('steunpad_bell', '*') WHERE EXISTS (SELECT FROM changed);
  RETURN NULL;
END
$$;
CREATE TRIGGER sessions_ended AFTER DELETE ON "staff_session" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION steunpad_rights_changed();
CREATE FUNCTION steunpad_token_revoked() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_notify('steunpad_bell', '*');
  RETURN NULL;
END
$$;
CREATE TRIGGER token_revoked AFTER UPDATE OF revoked_at ON "access_token"
  FOR EACH ROW EXECUTE FUNCTION steunpad_token_revoked();
