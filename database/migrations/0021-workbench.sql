-- The workbench: lists read in their own order from their own indexes, who stands in for whom, what was told above.

-- Whose desk a case lies on; units that are asked and have not answered; whether the result was taken back.
ALTER TABLE cases ADD COLUMN handler text;
ALTER TABLE cases ADD COLUMN handler_id uuid;
ALTER TABLE cases ADD COLUMN asked text[] NOT NULL DEFAULT '{}';
ALTER TABLE cases ADD COLUMN revoked_on date;
-- The clock stands until somebody answers: such cases come last in a list.
ALTER TABLE cases ADD COLUMN waits boolean GENERATED ALWAYS AS (paused_from IS NOT NULL AND paused_until IS NULL) STORED;
-- What an open case is looked for by, short enough for an index.
ALTER TABLE cases ADD COLUMN sought text GENERATED ALWAYS AS (left(lower(code || ' ' || applicant), 200)) STORED;

UPDATE cases SET asked = coalesce((
  SELECT array_agg(unit ORDER BY unit)
  FROM (SELECT seq, happening FROM case_events
        WHERE subject_id = cases.subject_id AND case_id = cases.case_id AND happening->>'is' = 'consultOpened'
        ORDER BY seq DESC LIMIT 1) opened
  CROSS JOIN LATERAL jsonb_object_keys(opened.happening->'until') AS unit
  WHERE NOT EXISTS (SELECT 1 FROM case_events answer
    WHERE answer.subject_id = cases.subject_id AND answer.case_id = cases.case_id AND answer.seq > opened.seq
      AND answer.happening->>'unit' = unit
      AND (answer.happening->>'is' = 'consultAnswered'
        OR (answer.happening->>'is' = 'silenceTaken' AND answer.happening->>'as' = 'agrees')))), '{}')
WHERE status = 'consulting';
UPDATE cases SET handler = (
  SELECT happening->>'to' FROM case_events
  WHERE subject_id = cases.subject_id AND case_id = cases.case_id AND happening->>'is' = 'reassigned'
  ORDER BY seq DESC LIMIT 1)
WHERE ended_on IS NULL;
UPDATE cases SET revoked_on = (
  SELECT day FROM case_events
  WHERE subject_id = cases.subject_id AND case_id = cases.case_id AND happening->>'is' = 'resultRevoked'
  ORDER BY seq DESC LIMIT 1)
WHERE result_code IS NOT NULL;

-- A page of a list is found in its index alone; only the cases that are shown are read.
DROP INDEX cases_queue;
CREATE INDEX cases_queue ON cases (service, waits, due, case_id)
  INCLUDE (subject_id, status, paused_from, paused_until, region, unit, handler_id, asked, sought, county) WHERE ended_on IS NULL;
DROP INDEX cases_ended;
CREATE INDEX cases_ended ON cases (service, ended_on DESC, case_id)
  INCLUDE (subject_id, region, handler_id, county) WHERE ended_on IS NOT NULL;
CREATE INDEX cases_overdue ON cases (due) WHERE ended_on IS NULL AND NOT waits;

-- Parts of a name, its characters and its pairs of them, so that ten years of ended cases are searched without being read.
CREATE FUNCTION app_name_parts(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(lower(name), at, size)), '{}')
  FROM generate_series(1, length(name)) AS at, generate_series(1, 2) AS size
$$;
CREATE INDEX cases_ended_names ON cases USING gin (app_name_parts(applicant)) WHERE ended_on IS NOT NULL;
-- Tells a part that every name has (公司) from one that few have: the one is counted in passing, the other is looked up.
CREATE STATISTICS cases_name_parts ON app_name_parts(applicant) FROM cases;
CREATE INDEX cases_ended_codes ON cases (code text_pattern_ops) WHERE ended_on IS NOT NULL;

-- Which cases somebody keeps coming back to. `query` is the filter as the address has it.
CREATE TABLE saved_filters (
  person_id uuid NOT NULL REFERENCES people,
  name text NOT NULL,
  query jsonb NOT NULL,
  is_default boolean NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, name)
);
CREATE UNIQUE INDEX saved_filters_one_default ON saved_filters (person_id) WHERE is_default;

-- What one request did to many cases: written with the step, so that the same request sent again does nothing twice.
CREATE TABLE bulk_steps (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  request_id uuid NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (subject_id, case_id, request_id)
);
CREATE INDEX bulk_steps_by_request ON bulk_steps (request_id);
SELECT app_keep_history('bulk_steps');
SELECT app_distribute('bulk_steps', 'subject_id');

-- 请假交接: who stands in for whom, from day to day. Ends by itself; `ended_on` is the day from which it was called off.
CREATE TABLE leaves (
  leave_id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  person text NOT NULL,
  substitute_id uuid NOT NULL REFERENCES people,
  substitute text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  ended_on date,
  made_at timestamptz NOT NULL
);
CREATE INDEX leaves_of_person ON leaves (person_id, to_day);
CREATE INDEX leaves_of_substitute ON leaves (substitute_id, to_day);

-- Overdue cases of which somebody above was told, once for each level and due day.
CREATE TABLE escalations (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  due date NOT NULL,
  level integer NOT NULL CHECK (level > 0),
  -- False where a higher level was reached at once and only that was told.
  told boolean NOT NULL,
  unit text NOT NULL,
  overdue_days integer NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, case_id, due, level),
  FOREIGN KEY (subject_id, case_id) REFERENCES cases (subject_id, case_id)
);
CREATE INDEX escalations_latest ON escalations (at DESC) WHERE told;
SELECT app_keep_history('escalations');
SELECT app_distribute('escalations', 'subject_id');

CREATE INDEX case_events_urged ON case_events (at DESC) WHERE happening->>'is' = 'urged';

-- Acts whose letter is still to be drawn up. Written with the act, taken away with the letter.
CREATE TABLE letters_due (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  PRIMARY KEY (subject_id, case_id, seq)
);
SELECT app_distribute('letters_due', 'subject_id');

-- A letter that its holder lets others read: only a digest of the address is kept.
CREATE TABLE letter_shares (
  subject_id uuid NOT NULL,
  code text NOT NULL,
  secret_hash text NOT NULL,
  until_day date NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, code)
);
CREATE UNIQUE INDEX letter_shares_by_secret ON letter_shares (secret_hash);
SELECT app_distribute('letter_shares', 'subject_id');
