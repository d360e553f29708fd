-- A discarded draft stays for a while, so that discarding can be taken back; the worker removes it for good.
ALTER TABLE ticket_drafts ADD COLUMN discarded_at timestamptz(3);
CREATE INDEX ticket_drafts_discarded_at_idx ON ticket_drafts (discarded_at);

-- The worker removes what was discarded. Of other drafts it sees nothing, and the desk sees none at all.
CREATE POLICY discarded ON ticket_drafts FOR SELECT
  USING ((SELECT app_scope()) = 'system' AND discarded_at IS NOT NULL);
CREATE POLICY forgetting ON ticket_drafts FOR DELETE
  USING ((SELECT app_scope()) = 'system' AND discarded_at IS NOT NULL);
