-- Applications: cases as lists of events, with a read model that is written in the same transaction.

-- The service items that cases were filed under, by content: a running case keeps what it was filed under.
CREATE TABLE service_versions (
  fingerprint text PRIMARY KEY,
  service text NOT NULL,
  revision integer NOT NULL,
  name text NOT NULL,
  owner text NOT NULL,
  item jsonb NOT NULL
);
SELECT app_keep_history('service_versions');

CREATE TABLE cases (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  code text NOT NULL,
  service text NOT NULL,
  fingerprint text NOT NULL,
  applicant text NOT NULL,
  region text,
  sample boolean NOT NULL,
  -- Number of events.
  version integer NOT NULL CHECK (version > 0),
  status text NOT NULL,
  -- Unit that has the file; null when the case is over.
  unit text,
  submitted_on date NOT NULL,
  -- What the clock is read from, and what it gave when the case last changed.
  clock jsonb NOT NULL,
  calendar text NOT NULL,
  due date NOT NULL,
  -- The latest wait; open while paused_until is null.
  paused_from date,
  paused_until date,
  -- The decision in force; null before it and after an upheld objection. Amount in fen.
  outcome text CHECK (outcome IN ('granted', 'refused')),
  amount bigint CHECK (amount > 0),
  decided_on date,
  notice_from date,
  notice_until date,
  paid_on date,
  ended_on date,
  -- Working days the case took, waits left out; null while it runs.
  used_days integer,
  result_code text,
  evaluation jsonb,
  PRIMARY KEY (subject_id, case_id)
);
CREATE UNIQUE INDEX cases_one_open ON cases (subject_id, service) WHERE ended_on IS NULL;
CREATE INDEX cases_queue ON cases (service, due) WHERE ended_on IS NULL;
CREATE INDEX cases_ended ON cases (service, ended_on DESC) WHERE ended_on IS NOT NULL;
CREATE INDEX cases_notices ON cases (notice_until) WHERE notice_until IS NOT NULL;

CREATE TABLE case_events (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  at timestamptz NOT NULL,
  day date NOT NULL,
  by_name text NOT NULL,
  by_unit text,
  happening jsonb NOT NULL,
  PRIMARY KEY (subject_id, case_id, seq)
);
SELECT app_keep_history('case_events');

-- Codes are unique over all subjects: whose a code is stands here.
CREATE TABLE case_codes (
  code text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('receipt', 'result')),
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL
);
SELECT app_keep_history('case_codes');

-- The same form sent twice is one case.
CREATE TABLE case_submissions (
  subject_id uuid NOT NULL,
  service text NOT NULL,
  key text NOT NULL,
  case_id uuid NOT NULL,
  PRIMARY KEY (subject_id, service, key)
);
SELECT app_keep_history('case_submissions');

CREATE TABLE case_drafts (
  subject_id uuid NOT NULL,
  service text NOT NULL,
  answers jsonb NOT NULL,
  facts jsonb NOT NULL,
  materials jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, service)
);

-- Which uploaded file a case relies on, and so who may read it.
CREATE TABLE case_files (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  material text NOT NULL,
  file_id uuid NOT NULL,
  PRIMARY KEY (subject_id, case_id, material, file_id)
);
CREATE INDEX case_files_by_file ON case_files (subject_id, file_id);
SELECT app_keep_history('case_files');

ALTER TABLE cases ADD FOREIGN KEY (fingerprint) REFERENCES service_versions (fingerprint);
ALTER TABLE case_events ADD FOREIGN KEY (subject_id, case_id) REFERENCES cases (subject_id, case_id);
ALTER TABLE case_files ADD FOREIGN KEY (subject_id, case_id) REFERENCES cases (subject_id, case_id);
ALTER TABLE case_files ADD FOREIGN KEY (subject_id, file_id) REFERENCES files (subject_id, file_id);

SELECT app_distribute('cases', 'subject_id');
SELECT app_distribute('case_events', 'subject_id');
SELECT app_distribute('case_submissions', 'subject_id');
SELECT app_distribute('case_drafts', 'subject_id');
SELECT app_distribute('case_files', 'subject_id');
