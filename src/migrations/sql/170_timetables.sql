-- The address of a person's class timetable. `attempt` changes with the address and with every look: an outcome counts only for the
-- attempt it belongs to. Beside Payload's schema: no generated endpoint, and so no admin, reads it.
CREATE TABLE timetables (
  user_id uuid PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  url text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT timetables_state CHECK (state IN ('waiting', 'ok', 'gone', 'unreachable', 'refused', 'not_calendar', 'too_big')),
  etag text,
  last_modified text,
  attempt int NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL DEFAULT now(),
  checked_at timestamptz,
  read_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX timetables_due ON timetables (next_try_at);

CREATE TABLE timetable_classes (
  user_id uuid NOT NULL CONSTRAINT timetable_classes_of_timetable REFERENCES timetables(user_id) ON DELETE CASCADE,
  title text NOT NULL,
  place text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  is_all_day boolean NOT NULL,
  is_busy boolean NOT NULL,
  CONSTRAINT timetable_classes_ends_after_start CHECK (ends_at > starts_at)
);
CREATE INDEX timetable_classes_of_person ON timetable_classes (user_id, starts_at);
