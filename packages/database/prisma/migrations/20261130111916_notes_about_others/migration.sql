-- AlterTable
ALTER TABLE "kept_note" ADD COLUMN     "application_id" UUID,
ADD COLUMN     "request_id" UUID,
ADD COLUMN     "volunteer_id" UUID;

-- CreateIndex
CREATE INDEX "kept_note_municipality_id_request_id_idx" ON "kept_note"("municipality_id", "request_id");

-- CreateIndex
CREATE INDEX "kept_note_municipality_id_volunteer_id_idx" ON "kept_note"("municipality_id", "volunteer_id");

-- CreateIndex
CREATE INDEX "kept_note_municipality_id_application_id_idx" ON "kept_note"("municipality_id", "application_id");

-- AddForeignKey
ALTER TABLE "kept_note" ADD CONSTRAINT "kept_note_municipality_id_request_id_fkey" FOREIGN KEY ("municipality_id", "request_id") REFERENCES "support_request"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kept_note" ADD CONSTRAINT "kept_note_municipality_id_volunteer_id_fkey" FOREIGN KEY ("municipality_id", "volunteer_id") REFERENCES "volunteer"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kept_note" ADD CONSTRAINT "kept_note_municipality_id_application_id_fkey" FOREIGN KEY ("municipality_id", "application_id") REFERENCES "volunteer_application"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
