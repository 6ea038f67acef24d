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
