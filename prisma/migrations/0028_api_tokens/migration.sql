-- What programs carry in place of a person (SEC-18): hashed, bound to an account and to who made it, with an end.
CREATE TABLE api_tokens (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  user_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('api', 'feed')),
  name text NOT NULL,
  scopes text[] NOT NULL,
  token_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  CHECK (kind = 'feed' OR expires_at IS NOT NULL)
);
CREATE UNIQUE INDEX api_tokens_token_hash_key ON api_tokens (token_hash);
CREATE INDEX api_tokens_account_id_idx ON api_tokens (account_id);
ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON api_tokens TO backstop_app;
CREATE POLICY own_account ON api_tokens USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY system_all ON api_tokens USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
