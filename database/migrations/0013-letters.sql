-- Letters and certificates: what was issued on a case, kept with what it was printed from; and secret calendar addresses.

CREATE TABLE letters (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  -- The event that the letter tells of.
  seq integer NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  number text NOT NULL,
  -- Unit that issues it.
  unit text NOT NULL,
  day date NOT NULL,
  -- The document as it was handed to the printer, and what anybody may know of it.
  input jsonb NOT NULL,
  input_sha256 text NOT NULL,
  file_sha256 text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  drawn_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, case_id, seq, kind)
);
SELECT app_keep_history('letters');
SELECT app_distribute('letters', 'subject_id');

-- Codes are unique over all subjects: whose a code is stands here.
CREATE TABLE letter_codes (
  code text PRIMARY KEY,
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL
);
SELECT app_keep_history('letter_codes');

-- A letter is never changed: that it was taken back is written beside it.
CREATE TABLE letter_revocations (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  reason text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, case_id, seq, kind)
);
SELECT app_keep_history('letter_revocations');
SELECT app_distribute('letter_revocations', 'subject_id');

-- 文号: the last number that a unit gave to letters of a kind in a year.
CREATE TABLE letter_numbers (
  unit text NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (unit, kind, year)
);

-- Where a person's calendar program reads deadlines. Only a digest of the address is kept; a new one ends the old.
CREATE TABLE calendar_addresses (
  person_id uuid NOT NULL REFERENCES people,
  scope text NOT NULL CHECK (scope IN ('own', 'unit')),
  secret_hash text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, scope)
);

ALTER TABLE letters ADD FOREIGN KEY (subject_id, case_id, seq) REFERENCES case_events (subject_id, case_id, seq);
ALTER TABLE letter_revocations ADD FOREIGN KEY (subject_id, case_id, seq, kind) REFERENCES letters (subject_id, case_id, seq, kind);
