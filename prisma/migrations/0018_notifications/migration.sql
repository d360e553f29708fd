-- The outbox: written with the event that it tells of, in one transaction; sent after commit. No words are kept here:
-- they are read when the message is made, so that what was erased meanwhile is not sent.
CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL REFERENCES tickets (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  seq integer NOT NULL,
  account_id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  attempt_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz(3),
  outcome text
);
CREATE UNIQUE INDEX notifications_ticket_id_seq_user_id_key ON notifications (ticket_id, seq, user_id);
CREATE INDEX notifications_attempt_at_idx ON notifications (attempt_at);

ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON notifications TO backstop_app;
CREATE POLICY own_account ON notifications FOR INSERT WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY staff_insert ON notifications FOR INSERT WITH CHECK ((SELECT app_is_staff()));
CREATE POLICY staff_read ON notifications FOR SELECT USING ((SELECT app_is_staff()));
CREATE POLICY system_update ON notifications FOR UPDATE USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');

-- Who wants no mail about tickets. No row: mail is wanted.
CREATE TABLE mail_refusals (
  user_id uuid PRIMARY KEY,
  created_at timestamptz(3) NOT NULL
);
ALTER TABLE mail_refusals ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_refusals FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON mail_refusals TO backstop_app;
CREATE POLICY system_all ON mail_refusals USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
