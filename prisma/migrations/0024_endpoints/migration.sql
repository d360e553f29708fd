-- Addresses that are told of events: webhooks of an account or of the vendor, group bots of the vendor's teams.
-- Addresses and secrets are sealed by the application; lists show the host.
CREATE TABLE endpoints (
  id uuid PRIMARY KEY,
  account_id uuid REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE, -- null: the vendor's own
  type text NOT NULL CHECK (type IN ('webhook', 'feishu', 'dingtalk', 'wecom')),
  name text NOT NULL,
  host text NOT NULL,
  sealed_url text NOT NULL,
  sealed_secret text,
  sealed_old_secret text,
  old_secret_until timestamptz(3),
  kinds text[] NOT NULL,
  locale text NOT NULL,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  disabled_at timestamptz(3),
  disabled_because text,
  busy_until timestamptz(3)
);
CREATE INDEX endpoints_account_id_idx ON endpoints (account_id);
ALTER TABLE endpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE endpoints FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON endpoints TO backstop_app;
CREATE POLICY own_account ON endpoints USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY desk ON endpoints USING (app_scope() = 'desk' AND account_id IS NULL)
  WITH CHECK (app_scope() = 'desk' AND account_id IS NULL);
CREATE POLICY system_all ON endpoints USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');

-- What happened, for whoever's endpoints: written with the event, turned into deliveries by the worker, so that a
-- customer's transaction need not see the vendor's endpoints.
CREATE TABLE announcements (
  id uuid PRIMARY KEY,
  ticket_id uuid NOT NULL,
  seq integer NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  created_at timestamptz(3) NOT NULL
);
ALTER TABLE announcements ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcements FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON announcements TO backstop_app;
CREATE POLICY own_account ON announcements FOR INSERT WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY staff_insert ON announcements FOR INSERT WITH CHECK ((SELECT app_is_staff()));
CREATE POLICY system_all ON announcements USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');

-- One announcement to one endpoint. The id is the webhook-id: the same however often it is tried.
CREATE TABLE deliveries (
  id uuid PRIMARY KEY,
  endpoint_id uuid NOT NULL REFERENCES endpoints (id) ON DELETE CASCADE ON UPDATE CASCADE,
  account_id uuid, -- the endpoint's; null: the vendor's
  ticket_id uuid, -- null: a test
  seq integer NOT NULL,
  kind text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  attempt_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz(3),
  outcome text,
  status integer
);
CREATE UNIQUE INDEX deliveries_endpoint_id_ticket_id_seq_kind_key ON deliveries (endpoint_id, ticket_id, seq, kind);
CREATE INDEX deliveries_attempt_at_idx ON deliveries (attempt_at);
CREATE INDEX deliveries_endpoint_id_created_at_idx ON deliveries (endpoint_id, created_at);
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON deliveries TO backstop_app;
CREATE POLICY own_account ON deliveries USING (account_id = (SELECT app_account()))
  WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY desk ON deliveries USING (app_scope() = 'desk' AND account_id IS NULL)
  WITH CHECK (app_scope() = 'desk' AND account_id IS NULL);
CREATE POLICY system_all ON deliveries USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
