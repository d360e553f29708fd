-- The desk's own tools: who has a ticket open, replies kept for reuse, and a queue that is read in the order of its promises.

-- Open tickets come first: one that is closed has nothing due.
CREATE INDEX tickets_next_due_at_number_idx ON tickets (next_due_at, number);

-- Forgotten within minutes; never part of a ticket's record.
CREATE TABLE desk_presence (
  ticket_number integer NOT NULL,
  user_id uuid NOT NULL,
  is_writing boolean NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  CONSTRAINT desk_presence_pkey PRIMARY KEY (ticket_number, user_id)
);
CREATE INDEX desk_presence_user_id_idx ON desk_presence (user_id);

CREATE TABLE canned_replies (
  id uuid PRIMARY KEY,
  locale text NOT NULL CHECK (locale IN ('zh', 'en')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 5000),
  updated_by_id uuid NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX canned_replies_locale_name_key ON canned_replies (locale, name);

-- Customers see neither (SEC-08).
ALTER TABLE desk_presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_presence FORCE ROW LEVEL SECURITY;
ALTER TABLE canned_replies ENABLE ROW LEVEL SECURITY;
ALTER TABLE canned_replies FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk_presence, canned_replies TO backstop_app;
CREATE POLICY staff ON desk_presence USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));
CREATE POLICY staff ON canned_replies USING ((SELECT app_is_staff())) WITH CHECK ((SELECT app_is_staff()));
