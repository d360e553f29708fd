-- Who left an account stays named in its tickets, and can do nothing any more.
ALTER TABLE members ADD COLUMN removed_at timestamptz(3);

-- Asked to join: the address, not yet a person. The link is hashed, used once, and ends.
CREATE TABLE invitations (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'member', 'owner')),
  token_hash text NOT NULL,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3)
);
CREATE UNIQUE INDEX invitations_token_hash_key ON invitations (token_hash);
CREATE UNIQUE INDEX invitations_account_id_email_key ON invitations (account_id, email);
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO backstop_app;
CREATE POLICY own_account ON invitations USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY system_all ON invitations USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');

-- What was done to an account: added to, never changed (SEC-40).
CREATE TABLE account_log (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  at timestamptz(3) NOT NULL,
  actor_id uuid NOT NULL,
  act text NOT NULL,
  subject text NOT NULL,
  before text,
  after text
);
CREATE INDEX account_log_account_id_at_idx ON account_log (account_id, at);
ALTER TABLE account_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_log FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON account_log TO backstop_app;
CREATE POLICY own_account ON account_log USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY system_all ON account_log USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
