-- Evidence: one row for each uploaded file, whose bytes lie in the storage under a random key (docs/decisions/0012).
CREATE TABLE attachments (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  uploader_id uuid NOT NULL,
  uploader_kind text NOT NULL CHECK (uploader_kind IN ('member', 'agent')),
  upload_key uuid,
  draft_id uuid REFERENCES ticket_drafts (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ticket_id uuid REFERENCES tickets (id) ON DELETE SET NULL ON UPDATE CASCADE,
  state text NOT NULL CHECK (state IN ('uploading', 'ready', 'attached', 'discarded')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  name_salt text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL CHECK (size >= 0),
  digest text,
  storage_key text NOT NULL,
  width integer,
  height integer,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT attached_to_a_ticket CHECK (state <> 'attached' OR (ticket_id IS NOT NULL AND digest IS NOT NULL)),
  CONSTRAINT ready_is_known CHECK (state <> 'ready' OR digest IS NOT NULL)
);
CREATE UNIQUE INDEX attachments_uploader_id_upload_key_key ON attachments (uploader_id, upload_key);
CREATE INDEX attachments_account_id_state_idx ON attachments (account_id, state);
CREATE INDEX attachments_draft_id_idx ON attachments (draft_id);
CREATE INDEX attachments_ticket_id_idx ON attachments (ticket_id);
CREATE INDEX attachments_state_updated_at_idx ON attachments (state, updated_at);

ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;

-- An account sees what is attached to its tickets and what its own members are uploading; the desk sees what is
-- attached and its own uploads, never an unsent file of a customer (SEC-29). Once attached, nobody changes a row but
-- the portal itself. Rows are removed by the portal's cleanup only, after their bytes.
GRANT SELECT, INSERT, UPDATE, DELETE ON attachments TO backstop_app;
CREATE POLICY own_account_read ON attachments FOR SELECT
  USING (account_id = (SELECT app_account()) AND (state = 'attached' OR uploader_kind = 'member'));
CREATE POLICY own_account_upload ON attachments FOR INSERT
  WITH CHECK (account_id = (SELECT app_account()) AND uploader_kind = 'member' AND state = 'uploading');
CREATE POLICY own_account_change ON attachments FOR UPDATE
  USING (account_id = (SELECT app_account()) AND uploader_kind = 'member' AND state <> 'attached')
  WITH CHECK (account_id = (SELECT app_account()) AND uploader_kind = 'member');
CREATE POLICY desk_read ON attachments FOR SELECT
  USING (app_scope() = 'desk' AND (state = 'attached' OR uploader_kind = 'agent'));
CREATE POLICY desk_upload ON attachments FOR INSERT
  WITH CHECK (app_scope() = 'desk' AND uploader_kind = 'agent' AND state = 'uploading');
CREATE POLICY desk_change ON attachments FOR UPDATE
  USING (app_scope() = 'desk' AND uploader_kind = 'agent' AND state <> 'attached')
  WITH CHECK (app_scope() = 'desk' AND uploader_kind = 'agent');
CREATE POLICY system_all ON attachments USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
