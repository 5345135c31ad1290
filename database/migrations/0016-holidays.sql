-- Days off as they were made known after the program's own data: notices of the State Council, local holidays by year.
-- The calendar is folded from these rows in their order; what was replaced stays to be read.
CREATE TABLE holiday_changes (
  revision integer PRIMARY KEY CHECK (revision > 0),
  kind text NOT NULL CHECK (kind IN ('notice', 'local')),
  year integer NOT NULL,
  number text,
  title text,
  -- The words as handed in.
  source text NOT NULL,
  -- The days as they were read then: a later program may read the words otherwise.
  change jsonb NOT NULL,
  by_name text NOT NULL,
  sample boolean NOT NULL,
  at timestamptz NOT NULL
);
SELECT app_keep_history('holiday_changes');

-- Due days that a change of the calendar moved: who is to be told, and of what.
CREATE TABLE due_day_changes (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  calendar text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  on_day date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, case_id, calendar),
  FOREIGN KEY (subject_id, case_id) REFERENCES cases (subject_id, case_id)
);
SELECT app_keep_history('due_day_changes');
SELECT app_distribute('due_day_changes', 'subject_id');

-- How far open cases have been reckoned by a calendar; a run that was cut short goes on with those still of another calendar.
CREATE TABLE due_day_runs (
  calendar text PRIMARY KEY,
  total integer NOT NULL,
  done integer NOT NULL,
  moved integer NOT NULL,
  failed integer NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX due_day_runs_latest ON due_day_runs (started_at DESC);
