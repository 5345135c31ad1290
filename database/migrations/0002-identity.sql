-- People, what they may do, and who is signed in. Subjects of grants are firms; a person is nobody's subject data.
CREATE TABLE people (
  person_id uuid PRIMARY KEY,
  username text NOT NULL UNIQUE,
  name text NOT NULL,
  -- algorithm$memory$passes$salt$hash; the password itself is nowhere
  password text NOT NULL,
  disabled boolean NOT NULL DEFAULT false,
  sample boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE person_grants (
  person_id uuid NOT NULL REFERENCES people,
  role text NOT NULL,
  unit text NOT NULL DEFAULT '',
  for_subject uuid,
  number integer NOT NULL,
  PRIMARY KEY (person_id, number)
);

-- Only a hash of the secret that the browser holds. Times are those of the real clock.
CREATE TABLE sessions (
  secret_hash text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  opened_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_age ON sessions (opened_at);

-- Wrong passwords, by account and by address, until the right one comes or the wait is over.
CREATE TABLE sign_in_failures (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);
