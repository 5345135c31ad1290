-- Payment commands that were sent twice, and addresses that their owners have confirmed.

-- What a step of a payment answered under its key; payee and account stay where they are.
CREATE TABLE payment_commands (
  subject_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  key text NOT NULL,
  action text NOT NULL,
  by_person uuid NOT NULL,
  answer jsonb NOT NULL,
  PRIMARY KEY (subject_id, payment_id, key, action, by_person),
  FOREIGN KEY (subject_id, payment_id) REFERENCES payments (subject_id, payment_id)
);
SELECT app_keep_history('payment_commands');
SELECT app_distribute('payment_commands', 'subject_id');

-- Messages go to an address only once a code that was sent there came back.
ALTER TABLE contact_preferences ADD COLUMN confirmed text[] NOT NULL DEFAULT '{}';
-- One code at a time for a person and channel; only its digest is kept.
CREATE TABLE contact_codes (
  person_id uuid NOT NULL REFERENCES people,
  channel text NOT NULL CHECK (channel IN ('email', 'sms')),
  address text NOT NULL,
  digest text NOT NULL,
  sent_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  -- When codes were sent within the last day, so that nobody is flooded.
  sendings timestamptz[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (person_id, channel)
);
