-- Questions of visitors (N10): kept until their address is proven, then a ticket like any other. Only the portal itself
-- reads this table: the desk does not learn which tickets began as a trial.
CREATE TABLE trial_questions (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  company text NOT NULL,
  title text NOT NULL,
  question text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  user_id uuid,
  ticket_number integer
);
CREATE UNIQUE INDEX trial_questions_token_hash_key ON trial_questions (token_hash);
CREATE INDEX trial_questions_email_created_at_idx ON trial_questions (email, created_at);

ALTER TABLE trial_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE trial_questions FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON trial_questions TO backstop_app;
CREATE POLICY system_all ON trial_questions USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
