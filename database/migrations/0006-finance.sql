-- Money of funds. A ledger is one fund in one year; both legs of a transfer are one row, so they share the ledger.
CREATE TABLE ledgers (
  ledger_id text PRIMARY KEY,
  fund text NOT NULL,
  year integer NOT NULL
);

CREATE TABLE ledger_transfers (
  ledger_id text NOT NULL REFERENCES ledgers,
  transfer_id uuid NOT NULL,
  debit text NOT NULL CHECK (debit IN ('budget', 'available', 'committed', 'paid')),
  credit text NOT NULL CHECK (credit IN ('budget', 'available', 'committed', 'paid')),
  amount bigint NOT NULL CHECK (amount > 0),
  for_subject uuid,
  for_payment uuid,
  at timestamptz NOT NULL,
  by_whom text NOT NULL,
  PRIMARY KEY (ledger_id, transfer_id),
  CHECK (debit <> credit)
);
SELECT app_keep_history('ledger_transfers');
SELECT app_distribute('ledger_transfers', 'ledger_id');

-- What each account holds now: written with the transfer, equal to the sum of transfers at all times.
CREATE TABLE ledger_balances (
  ledger_id text NOT NULL REFERENCES ledgers,
  account text NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (ledger_id, account)
);
SELECT app_distribute('ledger_balances', 'ledger_id');

-- A payment to a firm, from the decision that sets money aside to the release by a second person.
CREATE TABLE payments (
  subject_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  case_id uuid NOT NULL,
  ledger_id text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  payee text NOT NULL,
  account text NOT NULL,
  state text NOT NULL CHECK (state IN ('committed', 'due', 'prepared', 'paid', 'returned', 'cancelled')),
  prepared_by uuid,
  prepared_name text,
  released_by uuid,
  released_name text,
  paid_on date,
  says text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, payment_id),
  CHECK (state <> 'paid' OR (prepared_by IS NOT NULL AND released_by IS NOT NULL AND prepared_by <> released_by))
);
-- One living payment a case.
CREATE UNIQUE INDEX payments_one_a_case ON payments (subject_id, case_id) WHERE state <> 'cancelled';
CREATE INDEX payments_by_state ON payments (state, created_at);
SELECT app_distribute('payments', 'subject_id');
