-- CreateIndex
CREATE INDEX "correspondence_municipality_id_queued_at_idx" ON "correspondence"("municipality_id", "queued_at");
