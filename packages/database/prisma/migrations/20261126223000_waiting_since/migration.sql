-- Since when somebody waits for a volunteer: a refused proposal or a hold keeps the place.
ALTER TABLE "pathway" ADD COLUMN "waiting_since" DATE;
UPDATE pathway SET waiting_since = (
  SELECT max(at)::date FROM pathway_transition t
  WHERE t.municipality_id = pathway.municipality_id AND t.pathway_id = pathway.id
    AND t.to_state = 'WAITING' AND t.from_state NOT IN ('WAITING', 'PROPOSED', 'HELD')
) WHERE state IN ('WAITING', 'PROPOSED');
