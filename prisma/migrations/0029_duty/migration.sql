-- When agents are on duty, week by week, on the wall clock of the vendor's zone (the ladder's levels have rosters).
CREATE TABLE shifts (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES agents (user_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  days text[] NOT NULL CHECK (cardinality(days) > 0),
  starts_at text NOT NULL,
  ends_at text NOT NULL,
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX shifts_user_id_idx ON shifts (user_id);
ALTER TABLE shifts ENABLE ROW LEVEL SECURITY;
ALTER TABLE shifts FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON shifts TO backstop_app;
CREATE POLICY staff ON shifts USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));
-- Whoever files or replies causes messages to those on duty.
CREATE POLICY any_account ON shifts FOR SELECT USING ((SELECT app_account()) IS NOT NULL);
