-- The ground: which migrations ran, settings, and the rules that keep history as it was written.
CREATE TABLE schema_migrations (
  version integer PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE settings (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- History is append-only: a correction is a new row.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history table % is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION app_keep_history(tbl text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', tbl);
  EXECUTE format('CREATE TRIGGER keep_history_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', tbl);
END $$;

-- Where a table goes when one machine is too small; nothing to do on plain PostgreSQL.
CREATE FUNCTION app_distribute(tbl text, col text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RETURN;
END $$;

-- Uploaded files, stored by content hash outside the database. PK starts with the subject whose file it is.
CREATE TABLE files (
  subject_id uuid NOT NULL,
  file_id uuid NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (subject_id, file_id)
);
SELECT app_keep_history('files');
SELECT app_distribute('files', 'subject_id');
