-- Whoever watches a ticket hears that its ledger grew, after commit and never before. What is told names the ticket and
-- who may be told, no word of what happened: readers ask for that under their own scope.
CREATE FUNCTION tell_ticket_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('backstop_ticket', json_build_object(
    'number', (SELECT number FROM tickets WHERE id = NEW.ticket_id),
    'account', NEW.account_id,
    'desk', NEW.type = 'note.added')::text);
  RETURN NULL;
END $$;

CREATE TRIGGER ticket_changed AFTER INSERT ON ticket_events FOR EACH ROW EXECUTE FUNCTION tell_ticket_changed();
