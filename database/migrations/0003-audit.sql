-- What happened, first as it is written beside its cause, then in one order under a Merkle tree (RFC 6962).
CREATE TABLE audit_pending (
  event_id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  action text NOT NULL,
  actor text NOT NULL,
  about_subject uuid,
  object text NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX audit_pending_by_time ON audit_pending (at, event_id);

-- `entry` is the canonical text that was hashed; the columns beside it are for looking up.
CREATE TABLE audit_log (
  index bigint PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  at timestamptz NOT NULL,
  action text NOT NULL,
  object text NOT NULL,
  entry text NOT NULL,
  leaf text NOT NULL
);
SELECT app_keep_history('audit_log');

-- One row: how far the log is numbered and the hashes that give its root. Numbering waits in line here.
CREATE TABLE audit_tree (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  size bigint NOT NULL,
  nodes jsonb NOT NULL
);
INSERT INTO audit_tree (size, nodes) VALUES (0, '[]');
