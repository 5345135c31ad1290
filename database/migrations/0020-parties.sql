-- Who applies: mandates, people at a counter, co-applicants, and the secrets of those who need not say who they are.

-- 委托: what somebody may do for a subject, for which services, between which days. Revoked, it ends at once.
CREATE TABLE mandates (
  subject_id uuid NOT NULL,
  mandate_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  services jsonb NOT NULL,
  -- fill, sign, receive
  scopes jsonb NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  given_by uuid NOT NULL,
  given_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (subject_id, mandate_id)
);
CREATE INDEX mandates_by_person ON mandates (person_id);
SELECT app_distribute('mandates', 'subject_id');

-- Somebody without an account for whom a clerk has filed: found again by name and telephone.
CREATE TABLE walk_ins (
  subject_id uuid NOT NULL,
  name text NOT NULL,
  phone text NOT NULL,
  unit text NOT NULL,
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id)
);
CREATE INDEX walk_ins_by_phone ON walk_ins (phone);
SELECT app_distribute('walk_ins', 'subject_id');

-- Cases that somebody is asked to confirm, by who is asked: subject_id is the co-applicant's.
CREATE TABLE joined_cases (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  of_subject uuid NOT NULL,
  -- When that one confirmed or declined.
  answered_on date,
  PRIMARY KEY (subject_id, case_id)
);
SELECT app_distribute('joined_cases', 'subject_id');

-- What opens an anonymous case: only the hash of it.
CREATE TABLE case_secrets (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  secret_hash text NOT NULL,
  PRIMARY KEY (subject_id, case_id)
);
SELECT app_keep_history('case_secrets');
SELECT app_distribute('case_secrets', 'subject_id');

-- Not the applicant in person: an agent by mandate, or a clerk at a counter.
ALTER TABLE case_events ADD COLUMN by_as text CHECK (by_as IN ('agent', 'counter'));
