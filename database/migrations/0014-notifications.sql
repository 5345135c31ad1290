-- Messages: what firms and units are told, and how it left the house.

-- An inbox is a firm's ("firm:<id>") or a unit's ("unit:<id>"). Placed by it: who looks into one looks at one place.
CREATE TABLE messages (
  box text NOT NULL,
  message_id uuid NOT NULL,
  -- What it is about, once: the same event tells a box one thing once, however often it is told.
  key text NOT NULL,
  template text NOT NULL,
  urgent boolean NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  -- Where in the portal or the office it leads.
  path text,
  about_subject uuid,
  about_case uuid,
  -- Number of the event within the case; what happened in one moment keeps its order by it.
  about_seq integer,
  at timestamptz NOT NULL,
  day date NOT NULL,
  sample boolean NOT NULL,
  PRIMARY KEY (box, message_id),
  UNIQUE (box, key)
);
CREATE INDEX messages_by_time ON messages (box, at DESC);
CREATE INDEX messages_by_case ON messages (about_subject, about_case) WHERE about_case IS NOT NULL;
SELECT app_keep_history('messages');
SELECT app_distribute('messages', 'box');

-- Written with the message, taken away when its deliveries are made out.
CREATE TABLE message_outbox (
  box text NOT NULL,
  message_id uuid NOT NULL,
  PRIMARY KEY (box, message_id)
);
SELECT app_distribute('message_outbox', 'box');

-- One row a person and channel. No address: it stands with the person and is looked up when the message leaves.
CREATE TABLE message_deliveries (
  box text NOT NULL,
  message_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  channel text NOT NULL CHECK (channel IN ('email', 'sms', 'wecom')),
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'dropped')),
  -- Attempts begun.
  attempts integer NOT NULL,
  -- When the message was written: what was told first leaves first.
  told_at timestamptz NOT NULL,
  -- By the real clock, as all times of deliveries.
  not_before timestamptz NOT NULL,
  claimed_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (box, message_id, person_id, channel)
);
CREATE INDEX message_deliveries_due ON message_deliveries (not_before, told_at) WHERE state IN ('waiting', 'sending');
SELECT app_distribute('message_deliveries', 'box');

-- Every attempt as it ended. The address is masked.
CREATE TABLE message_attempts (
  box text NOT NULL,
  message_id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('sent', 'later', 'never', 'lost', 'dropped')),
  says text NOT NULL,
  address text NOT NULL,
  PRIMARY KEY (box, message_id, person_id, channel, number)
);
SELECT app_keep_history('message_attempts');
SELECT app_distribute('message_attempts', 'box');

-- What a person has read: one by one, and everything up to a moment.
CREATE TABLE message_reads (
  box text NOT NULL,
  message_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL,
  PRIMARY KEY (box, message_id, person_id)
);
SELECT app_distribute('message_reads', 'box');
CREATE TABLE message_marks (
  person_id uuid PRIMARY KEY REFERENCES people,
  read_until timestamptz NOT NULL
);

-- Which channels a person wants and where to. Personal data: shown masked, never in a log.
CREATE TABLE contact_preferences (
  person_id uuid PRIMARY KEY REFERENCES people,
  email text,
  sms text,
  wecom text,
  by_email boolean NOT NULL,
  by_sms boolean NOT NULL,
  by_wecom boolean NOT NULL,
  updated_at timestamptz NOT NULL
);
