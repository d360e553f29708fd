-- People who follow a ticket besides the one who filed it: colleagues of its account, and agents.
CREATE TABLE ticket_watchers (
  ticket_id uuid NOT NULL REFERENCES tickets (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  user_id uuid NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT ticket_watchers_pkey PRIMARY KEY (ticket_id, user_id)
);
CREATE INDEX ticket_watchers_user_id_idx ON ticket_watchers (user_id);

ALTER TABLE ticket_watchers ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_watchers FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON ticket_watchers TO backstop_app;
CREATE POLICY own_account ON ticket_watchers USING (account_id = (SELECT app_account())) WITH CHECK (
  account_id = (SELECT app_account())
  AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id AND t.account_id = ticket_watchers.account_id));
CREATE POLICY staff ON ticket_watchers USING ((SELECT app_is_staff())) WITH CHECK (
  (SELECT app_is_staff())
  AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id AND t.account_id = ticket_watchers.account_id));
