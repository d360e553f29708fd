-- What search and articles learn from their readers (docs/decisions/0008). Not a person, an account, an address, a
-- session nor a time of day: the id is a random number made by the browser for one search or one page view.
CREATE TABLE help_searches (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  locale text NOT NULL CHECK (locale IN ('zh', 'en')),
  query text NOT NULL CHECK (char_length(query) BETWEEN 1 AND 200),
  hits integer NOT NULL CHECK (hits >= 0),
  is_weak boolean NOT NULL,
  place text NOT NULL CHECK (place IN ('page', 'palette', 'wizard')),
  clicked text CHECK (char_length(clicked) <= 120),
  is_solved boolean NOT NULL DEFAULT false
);
CREATE INDEX help_searches_day_idx ON help_searches (day);

CREATE TABLE article_feedback (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  locale text NOT NULL CHECK (locale IN ('zh', 'en')),
  slug text NOT NULL CHECK (char_length(slug) BETWEEN 1 AND 120),
  is_helpful boolean NOT NULL,
  reason text CHECK (reason IN ('unclear', 'incomplete', 'outdated', 'wrong', 'other_problem')),
  comment text CHECK (char_length(comment) BETWEEN 1 AND 500),
  CONSTRAINT reasons_of_unhelpful_only CHECK (NOT is_helpful OR (reason IS NULL AND comment IS NULL))
);
CREATE INDEX article_feedback_day_idx ON article_feedback (day);

-- How much arrived in the current minute, for the whole portal and shared by its processes: a limit without addresses.
CREATE TABLE learning_windows (
  what text PRIMARY KEY,
  minute timestamptz(3) NOT NULL,
  arrived integer NOT NULL
);

ALTER TABLE help_searches ENABLE ROW LEVEL SECURITY;
ALTER TABLE help_searches FORCE ROW LEVEL SECURITY;
ALTER TABLE article_feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE article_feedback FORCE ROW LEVEL SECURITY;
ALTER TABLE learning_windows ENABLE ROW LEVEL SECURITY;
ALTER TABLE learning_windows FORCE ROW LEVEL SECURITY;

-- Everybody may add, under any scope; only the desk and the portal itself may read; only the portal completes a row
-- (a click, a second thought) and removes what is past its time.
GRANT SELECT, INSERT, UPDATE, DELETE ON help_searches, article_feedback TO backstop_app;
CREATE POLICY anyone_adds ON help_searches FOR INSERT WITH CHECK (app_scope() <> '');
CREATE POLICY staff_read ON help_searches FOR SELECT USING ((SELECT app_is_staff()));
CREATE POLICY system_completes ON help_searches FOR UPDATE
  USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
CREATE POLICY system_forgets ON help_searches FOR DELETE USING (app_scope() = 'system');

CREATE POLICY anyone_adds ON article_feedback FOR INSERT WITH CHECK (app_scope() <> '');
CREATE POLICY staff_read ON article_feedback FOR SELECT USING ((SELECT app_is_staff()));
CREATE POLICY system_completes ON article_feedback FOR UPDATE
  USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
CREATE POLICY system_forgets ON article_feedback FOR DELETE USING (app_scope() = 'system');

GRANT SELECT, INSERT, UPDATE ON learning_windows TO backstop_app;
CREATE POLICY system_all ON learning_windows USING (app_scope() = 'system') WITH CHECK (app_scope() = 'system');
