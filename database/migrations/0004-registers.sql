-- Registers (库). Every register of a plan, whatever its fields, lives in the same tables.

-- One row a record: what the register says now. `sort_key` is pinyin: the embedded database has no Chinese collation.
CREATE TABLE register_records (
  subject_id uuid NOT NULL,
  register text NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  region text,
  sort_key text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  fields jsonb NOT NULL,
  sample boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, register)
);
CREATE INDEX register_records_by_name ON register_records (register, sort_key, subject_id);
CREATE INDEX register_records_by_region ON register_records (register, region);
SELECT app_distribute('register_records', 'subject_id');

-- Who a code belongs to, for ever. Registers that identify by 统一社会信用代码 share one space,
-- so that a firm is the same subject in all of them; another register is its own space.
CREATE TABLE register_keys (
  space text NOT NULL,
  key text NOT NULL,
  subject_id uuid NOT NULL,
  PRIMARY KEY (space, key)
);

-- Every change of a record, as it was written. A removed record has no fields.
CREATE TABLE register_history (
  subject_id uuid NOT NULL,
  register text NOT NULL,
  version integer NOT NULL,
  batch_id uuid NOT NULL,
  change text NOT NULL CHECK (change IN ('created', 'updated', 'restored', 'removed')),
  key text NOT NULL,
  name text NOT NULL,
  region text,
  sort_key text NOT NULL,
  fields jsonb,
  sample boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, register, version)
);
CREATE INDEX register_history_by_batch ON register_history (batch_id, subject_id);
SELECT app_keep_history('register_history');
SELECT app_distribute('register_history', 'subject_id');

-- One row an imported file.
CREATE TABLE import_batches (
  batch_id uuid PRIMARY KEY,
  register text NOT NULL,
  file_name text NOT NULL,
  path text,
  -- Whether the file is ours to delete when the batch is over.
  owns_file boolean NOT NULL,
  sha256 text NOT NULL,
  format jsonb NOT NULL,
  columns jsonb NOT NULL,
  mapping jsonb NOT NULL,
  preview jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed', 'undoing', 'undone')),
  done integer NOT NULL DEFAULT 0,
  total integer,
  rows integer NOT NULL DEFAULT 0,
  good integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  updated integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  problem_count integer NOT NULL DEFAULT 0,
  says text,
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  -- When a job last worked on it, and how often one began without getting on.
  seen_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  -- Counts changes of the column mapping: a check of an older mapping writes nothing more.
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX import_batches_latest ON import_batches (created_at DESC);
CREATE INDEX import_batches_in_work ON import_batches (seen_at) WHERE state IN ('checking', 'importing', 'undoing');

-- Rows of a file that were read and checked, waiting for the batch to be written as a whole.
-- A row with problems keeps only its key, so that duplicates are found.
CREATE TABLE register_staging (
  batch_id uuid NOT NULL,
  row integer NOT NULL,
  subject_id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  region text,
  sort_key text NOT NULL,
  fields jsonb NOT NULL,
  good boolean NOT NULL,
  PRIMARY KEY (batch_id, row)
);

CREATE TABLE register_problems (
  batch_id uuid NOT NULL,
  row integer NOT NULL,
  number integer NOT NULL,
  "column" text NOT NULL,
  value text NOT NULL,
  code text NOT NULL,
  says text NOT NULL,
  PRIMARY KEY (batch_id, row, number)
);
