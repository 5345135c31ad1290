-- Matching: every subject of the registers against every policy of the plan.

-- One row a run. `rules` names the policies and the day they were compiled for; `after` is how far it came.
CREATE TABLE match_runs (
  run_id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('whole', 'changed')),
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed')),
  asked_by text NOT NULL,
  on_day date NOT NULL,
  rules text NOT NULL,
  after uuid,
  total integer,
  done integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  pairs integer NOT NULL DEFAULT 0,
  -- Policy → outcome → how many, of a whole run.
  counts jsonb,
  sample boolean NOT NULL,
  says text,
  asked_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX match_runs_latest ON match_runs (asked_at DESC);

-- What a subject was last matched with. `digest` stands for all its outcomes and amounts: a run that finds the same writes nothing.
CREATE TABLE subject_matches (
  subject_id uuid NOT NULL,
  facts_version integer NOT NULL,
  digest text NOT NULL,
  run_id uuid NOT NULL,
  PRIMARY KEY (subject_id)
);
SELECT app_distribute('subject_matches', 'subject_id');

-- Who is, may be or may become entitled to what. What is unmet or does not apply has no row.
CREATE TABLE policy_matches (
  subject_id uuid NOT NULL,
  policy text NOT NULL,
  -- Where the subject is, so that a county finds its own.
  region text,
  version text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('met', 'manual', 'unknown')),
  amount_min bigint,
  amount_max bigint,
  worth_min bigint,
  worth_max bigint,
  facts_version integer NOT NULL,
  run_id uuid NOT NULL,
  -- Day of the run that first found this outcome.
  since date NOT NULL,
  PRIMARY KEY (subject_id, policy)
);
CREATE INDEX policy_matches_by_policy ON policy_matches (policy, outcome, region, subject_id);
SELECT app_distribute('policy_matches', 'subject_id');

-- What a run changed, as it was written.
CREATE TABLE match_history (
  subject_id uuid NOT NULL,
  run_id uuid NOT NULL,
  policy text NOT NULL,
  before text,
  after text,
  amount_before bigint,
  amount_after bigint,
  PRIMARY KEY (subject_id, run_id, policy)
);
CREATE INDEX match_history_by_run ON match_history (run_id, policy, subject_id);
SELECT app_keep_history('match_history');
SELECT app_distribute('match_history', 'subject_id');
