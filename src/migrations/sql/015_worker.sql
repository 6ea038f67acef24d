-- One row a worker process, stamped while it lives.
CREATE UNLOGGED TABLE worker_heartbeat (
  worker text PRIMARY KEY,
  beat_at timestamptz NOT NULL
);
