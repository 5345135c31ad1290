-- Service items as officials change them: drafts of a next revision, and the revisions that were published.

-- One row a draft. `version` counts its saves: who saves says which one was read, so that nobody overwrites unseen.
CREATE TABLE service_drafts (
  draft_id uuid PRIMARY KEY,
  service text NOT NULL,
  -- Unit that answers for the item.
  unit text NOT NULL,
  -- The item that the draft began from, whole: what it changes is told against it.
  base jsonb NOT NULL,
  item jsonb NOT NULL,
  -- First day on which new applications go by it.
  effective_from date NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'withdrawn', 'published')),
  version integer NOT NULL CHECK (version > 0),
  -- What whoever returned it wants otherwise.
  note text NOT NULL,
  author_id text NOT NULL,
  author text NOT NULL,
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL
);
-- Two drafts of one item would overwrite one another when they are published.
CREATE UNIQUE INDEX service_drafts_one_open ON service_drafts (service) WHERE state IN ('draft', 'submitted', 'returned');
CREATE INDEX service_drafts_by_service ON service_drafts (service, updated_at DESC);

-- Every deed on a draft with the item as it was then.
CREATE TABLE service_draft_history (
  draft_id uuid NOT NULL,
  version integer NOT NULL,
  deed text NOT NULL CHECK (deed IN ('started', 'saved', 'submitted', 'returned', 'withdrawn', 'published')),
  at timestamptz NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  note text NOT NULL,
  item jsonb NOT NULL,
  PRIMARY KEY (draft_id, version)
);
SELECT app_keep_history('service_draft_history');

-- Published revisions: each is laid over the plan's own item from its day on.
CREATE TABLE service_publications (
  service text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  item jsonb NOT NULL,
  effective_from date NOT NULL,
  draft_id uuid NOT NULL,
  drafted_by text NOT NULL,
  approved_by text NOT NULL,
  at timestamptz NOT NULL,
  sample boolean NOT NULL,
  PRIMARY KEY (service, revision)
);
SELECT app_keep_history('service_publications');
