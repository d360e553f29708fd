-- Lists of tickets: full text, keyset pages, filters that a person keeps.

-- Words as search compares them: width and case folded. The reader's own policy decides which texts are searched, so a
-- note of the desk is never found by an account (SEC-08), and an erased text has nothing left to find.
ALTER TABLE ticket_texts ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (lower(normalize(body, NFKC))) STORED;
CREATE INDEX ticket_texts_account_id_idx ON ticket_texts (account_id);

-- A page of a list begins where the one before ended, by what it is sorted by.
CREATE INDEX tickets_account_id_next_due_at_number_idx ON tickets (account_id, next_due_at, number);
CREATE INDEX tickets_account_id_last_event_at_number_idx ON tickets (account_id, last_event_at, number);

CREATE TABLE saved_views (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  account_id uuid,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
  query text NOT NULL CHECK (char_length(query) BETWEEN 1 AND 500),
  created_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX saved_views_user_id_name_key ON saved_views (user_id, name);

-- A member's views belong to the account they are of, an agent's (no account) to the desk.
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO backstop_app;
CREATE POLICY own_account ON saved_views
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY desk ON saved_views
  USING (account_id IS NULL AND (SELECT app_is_staff())) WITH CHECK (account_id IS NULL AND (SELECT app_is_staff()));
