-- One row a worker process, stamped while it lives.
CREATE UNLOGGED TABLE worker_heartbeat (
  worker text PRIMARY KEY,
  beat_at timestamptz NOT NULL
);

-- Up to when each recurring job was put into the queue: a slot is taken once however many workers run, and slots missed while none
-- ran are taken as one.
CREATE TABLE recurring_jobs (
  name text PRIMARY KEY,
  taken_until timestamptz NOT NULL
);

-- Facts written while past data are loaded (SET hub.history = 'on') are history: nobody is told of them.
CREATE FUNCTION mark_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.dispatched_at := coalesce(NEW.dispatched_at, now());
  RETURN NEW;
END $$;
CREATE TRIGGER mark_history BEFORE INSERT ON domain_events
  FOR EACH ROW WHEN (current_setting('hub.history', true) = 'on') EXECUTE FUNCTION mark_history();
