-- Drafts of policies: what officials write in the studio before it is reviewed.

-- One row a draft. `revision` counts its saves: who saves says which one was read, so that nobody overwrites unseen.
CREATE TABLE policy_drafts (
  draft_id uuid PRIMARY KEY,
  policy text NOT NULL,
  measure integer NOT NULL,
  -- Unit that answers for the policy.
  unit text NOT NULL,
  -- Name, summary, kind and benefit of a policy that the plan does not have yet.
  head jsonb,
  -- Version that the draft started from; null for a new policy.
  base text,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'withdrawn')),
  body text NOT NULL,
  -- The version that the text says, while it can be read.
  version jsonb,
  cases jsonb NOT NULL,
  revision integer NOT NULL,
  author_id text NOT NULL,
  author text NOT NULL,
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL,
  submitted_at timestamptz
);
CREATE INDEX policy_drafts_by_policy ON policy_drafts (policy, updated_at DESC);
CREATE INDEX policy_drafts_by_state ON policy_drafts (state, updated_at DESC);

-- Every save as it was written.
CREATE TABLE policy_draft_history (
  draft_id uuid NOT NULL,
  revision integer NOT NULL,
  deed text NOT NULL CHECK (deed IN ('started', 'saved', 'submitted', 'returned', 'withdrawn')),
  at timestamptz NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  body text NOT NULL,
  cases jsonb NOT NULL,
  PRIMARY KEY (draft_id, revision)
);
SELECT app_keep_history('policy_draft_history');
