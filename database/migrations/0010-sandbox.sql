-- Policy sandbox: what a change of a rule would do to the whole register. Nothing here touches a policy or a match.

-- One row a run. `change` is what was asked, `sums` what was found so far, `after` how far it came. A run with a name
-- is saved and stays; one that was taken back is marked and stays too.
CREATE TABLE sandbox_runs (
  run_id uuid PRIMARY KEY,
  policy text NOT NULL,
  on_day date NOT NULL,
  change jsonb NOT NULL,
  -- The change in words, as it was understood then: the policy may be another one by the time it is read.
  understood jsonb NOT NULL,
  rules text NOT NULL,
  author_id text NOT NULL,
  author text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'finished', 'failed')),
  after uuid,
  total integer,
  sums jsonb,
  says text,
  name text,
  saved_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  sample boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX sandbox_runs_latest ON sandbox_runs (asked_at DESC);

-- The firms for whom a run changes something. `gain` orders them: who gains or loses most first.
CREATE TABLE sandbox_effects (
  subject_id uuid NOT NULL,
  run_id uuid NOT NULL,
  region text,
  effect text NOT NULL CHECK (effect IN ('wins', 'loses', 'mayWin', 'mayLose', 'mixed', 'same')),
  outcome_before text NOT NULL,
  outcome_after text NOT NULL,
  before_min bigint,
  before_max bigint,
  after_min bigint,
  after_max bigint,
  gain bigint NOT NULL,
  PRIMARY KEY (subject_id, run_id)
);
CREATE INDEX sandbox_effects_by_run ON sandbox_effects (run_id, effect, gain DESC, subject_id);
SELECT app_distribute('sandbox_effects', 'subject_id');
