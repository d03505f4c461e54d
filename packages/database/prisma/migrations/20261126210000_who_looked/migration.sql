-- Not only pathways are looked at: a request has a person before it has a pathway, and a volunteer is one too.
ALTER TABLE "access_log_entry" RENAME COLUMN "pathway_id" TO "subject_id";
ALTER TABLE "access_log_entry" ADD COLUMN "subject_type" TEXT NOT NULL DEFAULT 'Pathway';
ALTER TABLE "access_log_entry" ALTER COLUMN "subject_type" DROP DEFAULT;
ALTER INDEX "access_log_entry_municipality_id_pathway_id_idx" RENAME TO "access_log_entry_municipality_id_subject_id_idx";
