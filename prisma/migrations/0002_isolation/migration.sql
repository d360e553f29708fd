-- Row-level security: the second wall between accounts (SEC-04). The first is the scope in every query.
-- Each transaction states its scope with set_config('app.scope', …, true):
--   account:<uuid>    one customer account        desk     the vendor's support staff
--   system            sign-in and the portal's own work
--   public-aggregate  visitors: published data and figures, never a row of an account
-- No scope, no rows. FORCE makes the rules hold for the owner of the tables too.

CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT coalesce(current_setting('app.scope', true), '') $$;

CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT CASE WHEN app_scope() ~ '^account:[0-9a-f-]{36}$' THEN substr(app_scope(), 9)::uuid END $$;

CREATE FUNCTION app_is_staff() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT app_scope() IN ('desk', 'system') $$;

GRANT USAGE ON SCHEMA public TO backstop_app;
CREATE SEQUENCE ticket_numbers START 1001;
GRANT USAGE ON SEQUENCE ticket_numbers TO backstop_app;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['users', 'identities', 'sessions', 'sign_in_tokens', 'accounts', 'members', 'agents',
    'sla_policies', 'business_calendars', 'entitlements', 'tickets', 'ticket_events', 'ticket_texts', 'ticket_drafts',
    'idempotency_keys', 'services', 'incidents', 'maintenances', 'settings']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- People. Sign-in runs as system; the desk may look people up; an account sees its members' names, never addresses.
GRANT SELECT, INSERT, UPDATE ON users TO backstop_app;
CREATE POLICY system_all ON users USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
CREATE POLICY desk_read ON users FOR SELECT USING (app_scope() = 'desk');

GRANT SELECT, INSERT, UPDATE, DELETE ON identities, sessions, sign_in_tokens TO backstop_app;
CREATE POLICY system_all ON identities USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
CREATE POLICY system_all ON sessions USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
CREATE POLICY system_all ON sign_in_tokens USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');

GRANT SELECT, INSERT, UPDATE ON accounts TO backstop_app;
CREATE POLICY own_account ON accounts FOR SELECT USING (id = (SELECT app_account()));
CREATE POLICY staff ON accounts USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));

GRANT SELECT, INSERT, UPDATE, DELETE ON members TO backstop_app;
CREATE POLICY own_account ON members FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY staff ON members USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));

-- Agents' names are public to every signed-in reader: customers see who answers them.
GRANT SELECT, INSERT, UPDATE, DELETE ON agents TO backstop_app;
CREATE POLICY any_account ON agents FOR SELECT USING ((SELECT app_account()) IS NOT NULL);
CREATE POLICY staff ON agents USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));

-- Promises: published versions are readable under any scope, written by staff, never edited or removed.
GRANT SELECT, INSERT ON sla_policies, business_calendars TO backstop_app;
CREATE POLICY any_scope ON sla_policies FOR SELECT USING (app_scope() <> '');
CREATE POLICY staff ON sla_policies FOR INSERT WITH CHECK (app_is_staff());
CREATE POLICY any_scope ON business_calendars FOR SELECT USING (app_scope() <> '');
CREATE POLICY staff ON business_calendars FOR INSERT WITH CHECK (app_is_staff());

GRANT SELECT, INSERT, UPDATE ON entitlements TO backstop_app;
CREATE POLICY own_account ON entitlements FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY staff ON entitlements USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));

-- Tickets. The ledger is append-only: no UPDATE and no DELETE are granted on events and texts.
GRANT SELECT, INSERT, UPDATE ON tickets TO backstop_app;
CREATE POLICY own_account ON tickets USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY staff ON tickets USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));

GRANT SELECT, INSERT ON ticket_events TO backstop_app;
CREATE POLICY own_account_read ON ticket_events FOR SELECT USING (account_id = (SELECT app_account()));
CREATE POLICY own_account_append ON ticket_events FOR INSERT WITH CHECK (
  account_id = (SELECT app_account())
  AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id AND t.account_id = ticket_events.account_id));
CREATE POLICY staff_read ON ticket_events FOR SELECT USING ((SELECT app_is_staff()));
CREATE POLICY staff_append ON ticket_events FOR INSERT WITH CHECK (
  (SELECT app_is_staff())
  AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = ticket_id AND t.account_id = ticket_events.account_id));

-- Notes (audience 'desk') do not exist for an account, whatever a query asks (SEC-08).
GRANT SELECT, INSERT ON ticket_texts TO backstop_app;
CREATE POLICY own_account ON ticket_texts
  USING (account_id = (SELECT app_account()) AND audience = 'public')
  WITH CHECK (account_id = (SELECT app_account()) AND audience = 'public');
CREATE POLICY staff ON ticket_texts USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));

-- Drafts are their account's alone: the desk never sees an unsent word.
GRANT SELECT, INSERT, UPDATE, DELETE ON ticket_drafts TO backstop_app;
CREATE POLICY own_account ON ticket_drafts
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));

GRANT SELECT, INSERT ON idempotency_keys TO backstop_app;
CREATE POLICY own_account ON idempotency_keys
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));

-- The availability record is public.
GRANT SELECT, INSERT, UPDATE ON services, incidents, maintenances TO backstop_app;
CREATE POLICY any_scope ON services FOR SELECT USING (app_scope() <> '');
CREATE POLICY staff ON services USING (app_is_staff()) WITH CHECK (app_is_staff());
CREATE POLICY any_scope ON incidents FOR SELECT USING (app_scope() <> '');
CREATE POLICY staff ON incidents USING (app_is_staff()) WITH CHECK (app_is_staff());
CREATE POLICY any_scope ON maintenances FOR SELECT USING (app_scope() <> '');
CREATE POLICY staff ON maintenances USING (app_is_staff()) WITH CHECK (app_is_staff());

GRANT SELECT, INSERT, UPDATE ON settings TO backstop_app;
CREATE POLICY any_scope ON settings FOR SELECT USING (app_scope() <> '');
CREATE POLICY system_all ON settings USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');

-- Readiness reads which migrations are applied. A shadow database has no such table.
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO backstop_app;
  END IF;
END $$;
