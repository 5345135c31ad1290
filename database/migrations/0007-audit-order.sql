-- Entries keep the order in which they were written: within one instant, and when clocks of two servers differ.
-- one sequence: only numbering waits on it, and numbering is one place anyway
ALTER TABLE audit_pending ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;
DROP INDEX audit_pending_by_time;
CREATE UNIQUE INDEX audit_pending_in_order ON audit_pending (number);
