-- The end of a person's quiet hours for something that would reach them at `moment`, or `moment` itself outside them. The hours are minutes of the
-- local day; from = to means none. The end is found on the local calendar and only then turned into an instant, so that it is
-- right across a change of the zone.
CREATE FUNCTION after_quiet(moment timestamptz, zone text, quiet_from int, quiet_to int) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN quiet_from IS NULL OR quiet_to IS NULL OR quiet_from = quiet_to THEN moment
    WHEN CASE WHEN quiet_from < quiet_to THEN l.minute >= quiet_from AND l.minute < quiet_to
              ELSE l.minute >= quiet_from OR l.minute < quiet_to END
      THEN (l.day + CASE WHEN l.minute >= quiet_to THEN 1 ELSE 0 END + make_interval(mins => quiet_to)) AT TIME ZONE zone
    ELSE moment
  END
  FROM (SELECT (moment AT TIME ZONE zone)::date AS day,
               (extract(hour FROM moment AT TIME ZONE zone) * 60 + extract(minute FROM moment AT TIME ZONE zone))::int AS minute) l
$$;

-- Reminders written for an event and the start it had: each round once, however many workers look.
CREATE TABLE reminder_rounds (
  event_id uuid NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  type text NOT NULL,
  starts_at timestamptz NOT NULL,
  people integer NOT NULL DEFAULT 0,
  CONSTRAINT reminder_rounds_once PRIMARY KEY (event_id, type, starts_at)
);

ALTER TABLE users ADD CONSTRAINT users_quiet_minutes
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from BETWEEN 0 AND 1439 AND quiet_to BETWEEN 0 AND 1439);

CREATE INDEX notifications_queue ON notifications (channel, created_at) WHERE status = 'queued';
CREATE INDEX notifications_inbox ON notifications (user_id, created_at DESC, id DESC) WHERE channel = 'inbox';
CREATE INDEX notifications_unread ON notifications (user_id) WHERE channel = 'inbox' AND read_at IS NULL;
CREATE INDEX IF NOT EXISTS tickets_reminders ON tickets (event_id, holder_id) WHERE status = 'paid';
