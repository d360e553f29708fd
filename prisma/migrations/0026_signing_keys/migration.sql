-- Keys that reports are signed with. The newest signs; all stay, so that what was signed can be checked.
CREATE TABLE signing_keys (
  id text PRIMARY KEY,
  public_key text NOT NULL,
  sealed_private_key text NOT NULL,
  created_at timestamptz(3) NOT NULL
);
ALTER TABLE signing_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_keys FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON signing_keys TO backstop_app;
CREATE POLICY system_all ON signing_keys USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
