-- Parts of a joint case (一件事): each is a case of its own of the same subject, and knows the whole.
ALTER TABLE cases ADD COLUMN parent_case uuid;
ALTER TABLE cases ADD FOREIGN KEY (subject_id, parent_case) REFERENCES cases (subject_id, case_id);
CREATE INDEX cases_parts ON cases (subject_id, parent_case) WHERE parent_case IS NOT NULL;

-- The county at whose desks the case is worked; null where no step is a county's. Set when the case is filed.
ALTER TABLE cases ADD COLUMN county text;

-- Places and money of a window are counted over what was granted of what was handed in while it was open.
CREATE INDEX cases_granted ON cases (service, submitted_on) WHERE outcome = 'granted';

-- A command that was sent twice is one event: `key` is of the client, `answer` is what the first got.
CREATE TABLE case_commands (
  subject_id uuid NOT NULL,
  case_id uuid NOT NULL,
  key text NOT NULL,
  action text NOT NULL,
  by_person uuid,
  answer jsonb NOT NULL,
  PRIMARY KEY (subject_id, case_id, key),
  FOREIGN KEY (subject_id, case_id) REFERENCES cases (subject_id, case_id)
);
SELECT app_keep_history('case_commands');
SELECT app_distribute('case_commands', 'subject_id');
