-- Matches as one text per subject: a row a pair made the first run over a whole register write millions of rows that
-- only said "not known yet".

-- Where a policy stands in the texts below; a place once given is never given to another.
CREATE TABLE match_places (
  policy text PRIMARY KEY,
  place integer NOT NULL UNIQUE
);

DROP TABLE policy_matches;
DROP TABLE subject_matches;
CREATE TABLE subject_matches (
  subject_id uuid NOT NULL,
  -- Where the subject is, so that a county finds its own.
  region text,
  -- A letter a place: m met, p for a person to judge, u not known yet, - neither.
  outcomes text NOT NULL,
  -- [place, least, most] in 分 of what is met or for a person to judge and has a sum.
  amounts jsonb NOT NULL,
  -- Stands for all of it: a run that finds the same writes nothing.
  digest text NOT NULL,
  facts_version integer NOT NULL,
  -- The run that wrote this, and the day when the subject was first matched.
  run_id uuid NOT NULL,
  first_on date NOT NULL,
  PRIMARY KEY (subject_id)
);
CREATE INDEX subject_matches_by_region ON subject_matches (region, subject_id);
SELECT app_distribute('subject_matches', 'subject_id');

-- How many subjects stand where: changed by the difference with every page, so always the sum over subject_matches.
CREATE TABLE match_counts (
  policy text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('met', 'manual', 'unknown')),
  count integer NOT NULL,
  PRIMARY KEY (policy, outcome)
);

-- Versions of the policies as they were matched. A first run has nothing to compare with and leaves no history.
ALTER TABLE match_runs ADD COLUMN versions jsonb NOT NULL DEFAULT '{}';
ALTER TABLE match_runs ADD COLUMN first boolean NOT NULL DEFAULT false;
ALTER TABLE match_runs ALTER COLUMN versions DROP DEFAULT;
ALTER TABLE match_runs ALTER COLUMN first DROP DEFAULT;
-- What was matched before is matched again, into the new table.
UPDATE match_runs SET rules = '', state = CASE WHEN state IN ('waiting', 'running') THEN 'failed' ELSE state END;
