-- The form a draft was typed on, by content; null in drafts of an earlier program.
ALTER TABLE case_drafts ADD COLUMN fingerprint text REFERENCES service_versions (fingerprint);
-- What became of it when the form changed, until the person has confirmed to have read it.
ALTER TABLE case_drafts ADD COLUMN changes jsonb NOT NULL DEFAULT '[]';
CREATE INDEX case_drafts_by_form ON case_drafts (service, fingerprint);
