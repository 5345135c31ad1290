-- What was found in a file when it was taken; null in files that came before it was looked for.
ALTER TABLE files ADD COLUMN pages integer;
ALTER TABLE files ADD COLUMN pixels bigint;
CREATE INDEX files_by_content ON files (sha256);

-- Files that nothing relied on after their grace time: the row in `files` stays, the content is let go.
CREATE TABLE file_sweeps (
  subject_id uuid NOT NULL,
  file_id uuid NOT NULL,
  swept_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, file_id)
);
SELECT app_keep_history('file_sweeps');
SELECT app_distribute('file_sweeps', 'subject_id');

-- Why a prefilled value was changed, by field.
ALTER TABLE case_drafts ADD COLUMN reasons jsonb NOT NULL DEFAULT '{}';

-- An objection that was sent twice is one. `key` is of the form and of what it says: forms of one page share theirs.
CREATE TABLE case_objections (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  key text NOT NULL,
  PRIMARY KEY (subject_id, case_id, key)
);
SELECT app_keep_history('case_objections');
SELECT app_distribute('case_objections', 'subject_id');
