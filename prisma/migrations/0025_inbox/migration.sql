-- Notices of the ladder have no event: `cause` tells them apart ("resolution.1.resolution-80"), and each is told once.
ALTER TABLE notifications ADD COLUMN cause text NOT NULL DEFAULT '';
DROP INDEX notifications_ticket_id_seq_user_id_key;
CREATE UNIQUE INDEX notifications_ticket_id_seq_cause_user_id_key ON notifications (ticket_id, seq, cause, user_id);
ALTER TABLE announcements ADD COLUMN cause text NOT NULL DEFAULT '';
ALTER TABLE deliveries ADD COLUMN cause text NOT NULL DEFAULT '';
DROP INDEX deliveries_endpoint_id_ticket_id_seq_kind_key;
CREATE UNIQUE INDEX deliveries_endpoint_id_ticket_id_seq_kind_cause_key
  ON deliveries (endpoint_id, ticket_id, seq, kind, cause);

-- The same rows are what people read in the portal.
ALTER TABLE notifications ADD COLUMN read_at timestamptz(3);
CREATE INDEX notifications_user_id_created_at_idx ON notifications (user_id, created_at);
CREATE POLICY own_read ON notifications FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY own_update ON notifications FOR UPDATE USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY desk_update ON notifications FOR UPDATE USING (app_scope() = 'desk') WITH CHECK (app_scope() = 'desk');

-- What each person does not want, and when not. No row: as shipped. Minutes of the day in the person's own zone.
CREATE TABLE message_preferences (
  user_id uuid PRIMARY KEY,
  mail_off text[] NOT NULL,
  app_off text[] NOT NULL,
  quiet_from integer CHECK (quiet_from BETWEEN 0 AND 1439),
  quiet_until integer CHECK (quiet_until BETWEEN 0 AND 1439),
  updated_at timestamptz(3) NOT NULL
);
ALTER TABLE message_preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_preferences FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON message_preferences TO backstop_app;
CREATE POLICY system_all ON message_preferences USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
