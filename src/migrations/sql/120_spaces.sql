-- Reservations of places: what a booking occupies, its deadlines, its facts. Every writer meets these, whatever way it comes.

-- ------------------------------------------------------------------ settings of places
ALTER TABLE locations
  ADD CONSTRAINT locations_step_positive CHECK (step_minutes > 0),
  ADD CONSTRAINT locations_buffers_not_negative CHECK (coalesce(buffer_before, 0) >= 0 AND coalesce(buffer_after, 0) >= 0);

-- A place with everything it is made of, however deep; a circle ends.
CREATE FUNCTION space_with_parts(place uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 3 AS $$
  WITH RECURSIVE made_of(id) AS (
    SELECT place
    UNION SELECT r.locations_id FROM made_of m JOIN locations_rels r ON r.parent_id = m.id AND r.path = 'parts' AND r.locations_id IS NOT NULL
  ) SELECT id FROM made_of
$$;

CREATE FUNCTION space_with_wholes(place uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 3 AS $$
  WITH RECURSIVE part_of(id) AS (
    SELECT place
    UNION SELECT r.parent_id FROM part_of p JOIN locations_rels r ON r.locations_id = p.id AND r.path = 'parts'
  ) SELECT id FROM part_of
$$;

-- ------------------------------------------------------------------ what bookings occupy: one row for each place, none when cancelled
CREATE TABLE booking_slots (
  booking_id uuid NOT NULL REFERENCES bookings(id) ON DELETE CASCADE,
  location_id uuid NOT NULL REFERENCES locations(id) ON DELETE RESTRICT,
  occupied tstzrange NOT NULL,
  PRIMARY KEY (booking_id, location_id),
  CONSTRAINT booking_slots_bounded CHECK (NOT isempty(occupied) AND NOT lower_inf(occupied) AND NOT upper_inf(occupied))
);
-- The one guarantee against overlap moves here: a booking of several places has a row for each.
ALTER TABLE bookings DROP CONSTRAINT bookings_no_overlap;
ALTER TABLE booking_slots ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (location_id WITH =, occupied WITH &&);

CREATE INDEX bookings_pending_deadline ON bookings (attach_deadline) WHERE status = 'pending';
CREATE INDEX bookings_hold_deadline ON bookings (hold_expires_at) WHERE status = 'pending_payment';
CREATE INDEX bookings_to_complete ON bookings (ends_at) WHERE status = 'confirmed';
UPDATE bookings SET status = 'cancelled', reason_code = 'hold_expired' WHERE status = 'pending_payment' AND hold_expires_at IS NULL;
ALTER TABLE bookings ADD CONSTRAINT bookings_hold_has_deadline CHECK (status <> 'pending_payment' OR hold_expires_at IS NOT NULL);

-- Buffers and deadlines are the database's to set: its clock decides, and a writer cannot forget them.
CREATE FUNCTION prepare_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (NEW.location_id, NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.location_id, OLD.starts_at, OLD.ends_at) THEN
    SELECT NEW.starts_at - make_interval(mins => coalesce(l.buffer_before, 0)::int), NEW.ends_at + make_interval(mins => coalesce(l.buffer_after, 0)::int)
      INTO NEW.occupied_from, NEW.occupied_to FROM locations l WHERE l.id = NEW.location_id;
  END IF;
  IF NEW.status = 'pending' AND NEW.kind = 'reservation' AND (TG_OP = 'INSERT' OR OLD.status <> 'pending') THEN
    NEW.attach_deadline := coalesce(CASE WHEN TG_OP = 'INSERT' THEN NEW.attach_deadline END, now() + interval '24 hours');
    NEW.warned_at := NULL;
  END IF;
  IF NEW.status IN ('pending', 'confirmed') AND TG_OP = 'UPDATE' AND OLD.status = 'cancelled' THEN
    NEW.reason_code := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prepare_booking BEFORE INSERT OR UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION prepare_booking();

-- Gives a booking its rows. The places are locked in the order of their ids, so that two bookings of several places wait for each other
-- instead of deadlocking; holds beyond their deadline that stand in the way end here, worker or no worker.
CREATE FUNCTION occupy_places(b bookings) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM booking_slots WHERE booking_id = b.id;
  IF b.status = 'cancelled' THEN RETURN; END IF;
  PERFORM 1 FROM locations WHERE id IN (SELECT space_with_parts(b.location_id)) ORDER BY id FOR NO KEY UPDATE;
  UPDATE bookings d SET status = 'cancelled', updated_at = now(),
      reason_code = CASE d.status WHEN 'pending' THEN 'not_attached' ELSE 'hold_expired' END
    WHERE d.id <> b.id
      AND ((d.status = 'pending_payment' AND d.hold_expires_at <= now()) OR (d.status = 'pending' AND d.attach_deadline <= now()))
      AND d.id IN (SELECT s.booking_id FROM space_with_parts(b.location_id) p(id) JOIN booking_slots s ON s.location_id = p.id
                   JOIN locations l ON l.id = p.id
                   WHERE s.occupied && tstzrange(least(b.occupied_from, b.starts_at - make_interval(mins => coalesce(l.buffer_before, 0)::int)),
                                                 greatest(b.occupied_to, b.ends_at + make_interval(mins => coalesce(l.buffer_after, 0)::int))));
  INSERT INTO booking_slots (booking_id, location_id, occupied)
  SELECT b.id, l.id, tstzrange(least(b.occupied_from, b.starts_at - make_interval(mins => coalesce(l.buffer_before, 0)::int)),
                               greatest(b.occupied_to, b.ends_at + make_interval(mins => coalesce(l.buffer_after, 0)::int)))
  FROM locations l WHERE l.id IN (SELECT space_with_parts(b.location_id)) ORDER BY l.id;
END $$;

CREATE FUNCTION follow_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (NEW.location_id, NEW.starts_at, NEW.ends_at, NEW.occupied_from, NEW.occupied_to, NEW.status = 'cancelled')
      IS DISTINCT FROM (OLD.location_id, OLD.starts_at, OLD.ends_at, OLD.occupied_from, OLD.occupied_to, OLD.status = 'cancelled') THEN
    PERFORM occupy_places(NEW);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER a_follow_booking AFTER INSERT OR UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION follow_booking();

-- When what a place is made of changes, its bookings to come occupy what it is made of now; one that cannot refuses the change.
-- At the end of the transaction, as Payload writes a list by emptying it first.
CREATE FUNCTION follow_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE place uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.parent_id ELSE NEW.parent_id END; b bookings;
BEGIN
  PERFORM 1 FROM locations WHERE id = place FOR NO KEY UPDATE;
  FOR b IN SELECT * FROM bookings WHERE status <> 'cancelled' AND occupied_to > now() AND location_id IN (SELECT space_with_wholes(place)) ORDER BY id LOOP
    PERFORM occupy_places(b);
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER follow_parts AFTER INSERT OR UPDATE OR DELETE ON locations_rels
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION follow_parts();

-- Deleting a booking cancels it: its row is history.
CREATE FUNCTION cancel_instead_of_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE bookings SET status = 'cancelled', reason_code = 'deleted', updated_at = now()
    WHERE id = OLD.id AND status NOT IN ('cancelled', 'completed');
  RETURN NULL;
END $$;
CREATE TRIGGER cancel_instead_of_delete BEFORE DELETE ON bookings FOR EACH ROW EXECUTE FUNCTION cancel_instead_of_delete();

-- ------------------------------------------------------------------ facts: published with the change itself, by whatever writer
CREATE FUNCTION tell_booking() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE names text[] := '{}'; name text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    names := names || 'booking.created'::text;
    IF NEW.status = 'confirmed' THEN names := names || 'booking.confirmed'::text; END IF;
  ELSE
    IF NEW.status = 'cancelled' AND OLD.status <> 'cancelled' THEN names := names || 'booking.cancelled'::text; END IF;
    IF NEW.status = 'confirmed' AND OLD.status <> 'confirmed' THEN names := names || 'booking.confirmed'::text; END IF;
    IF (NEW.location_id, NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.location_id, OLD.starts_at, OLD.ends_at) AND NEW.status <> 'cancelled' THEN
      names := names || 'booking.moved'::text;
    END IF;
    IF NEW.warned_at IS NOT NULL AND OLD.warned_at IS NULL THEN names := names || 'booking.warned'::text; END IF;
  END IF;
  FOREACH name IN ARRAY names LOOP
    INSERT INTO domain_events (id, name, subject, data, actor, created_at, updated_at)
    VALUES (hub_uuid(), name, NEW.id::text,
      jsonb_build_object('booking', NEW.id, 'location', NEW.location_id, 'club', NEW.club_id, 'kind', NEW.kind,
        'status', NEW.status, 'reasonCode', NEW.reason_code, 'startsAt', json_time(NEW.starts_at), 'endsAt', json_time(NEW.ends_at)),
      nullif(current_setting('hub.actor', true), ''), now(), now());
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_booking AFTER INSERT OR UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION tell_booking();

-- ------------------------------------------------------------------ events stand on reservations
-- An event attaches a booking that is alive and holds it; publishing confirms a pending one whose time is not over.
CREATE FUNCTION check_event_booking() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE b bookings;
BEGIN
  IF NEW.booking_id IS NULL OR NEW.status = 'cancelled' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND (NEW.booking_id, NEW.starts_at, NEW.ends_at, NEW.club_id, NEW.status)
      IS NOT DISTINCT FROM (OLD.booking_id, OLD.starts_at, OLD.ends_at, OLD.club_id, OLD.status) THEN RETURN NEW; END IF;
  SELECT * INTO b FROM bookings WHERE id = NEW.booking_id FOR NO KEY UPDATE;
  IF b.status = 'cancelled' OR (b.status = 'pending' AND b.attach_deadline <= now()) THEN
    RAISE EXCEPTION 'the reservation is not alive' USING ERRCODE = 'check_violation', CONSTRAINT = 'events_booking_alive';
  END IF;
  IF NEW.starts_at < b.starts_at OR NEW.ends_at > b.ends_at OR NEW.club_id IS DISTINCT FROM b.club_id THEN
    RAISE EXCEPTION 'the event is not within its reservation' USING ERRCODE = 'check_violation', CONSTRAINT = 'events_within_booking';
  END IF;
  -- Said here, under the lock, so that the refusal is a clear one; the unique index keeps it.
  IF EXISTS (SELECT 1 FROM events e WHERE e.booking_id = NEW.booking_id AND e.id <> NEW.id AND e.status <> 'cancelled') THEN
    RAISE EXCEPTION 'the reservation has an event' USING ERRCODE = 'check_violation', CONSTRAINT = 'events_one_booking';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_event_booking BEFORE INSERT OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION check_event_booking();

CREATE FUNCTION confirm_booking_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE bookings SET status = 'confirmed', updated_at = now() WHERE id = NEW.booking_id AND status = 'pending';
  RETURN NULL;
END $$;
CREATE TRIGGER confirm_booking_of_event AFTER INSERT OR UPDATE ON events
  FOR EACH ROW WHEN (NEW.status = 'published' AND NEW.booking_id IS NOT NULL) EXECUTE FUNCTION confirm_booking_of_event();

-- An event that was published and goes to another reservation, or is deleted, gives its hall back.
CREATE FUNCTION free_left_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE bookings SET status = 'cancelled', reason_code = CASE TG_OP WHEN 'DELETE' THEN 'event_cancelled' ELSE 'event_moved' END, updated_at = now()
    WHERE id = OLD.booking_id AND status = 'confirmed' AND kind = 'reservation' AND ends_at > now();
  RETURN NULL;
END $$;
CREATE TRIGGER free_left_booking AFTER UPDATE ON events
  FOR EACH ROW WHEN (OLD.status = 'published' AND OLD.booking_id IS NOT NULL AND OLD.booking_id IS DISTINCT FROM NEW.booking_id) EXECUTE FUNCTION free_left_booking();
CREATE TRIGGER free_booking_of_deleted AFTER DELETE ON events
  FOR EACH ROW WHEN (OLD.status = 'published' AND OLD.booking_id IS NOT NULL) EXECUTE FUNCTION free_left_booking();

-- A reservation is not moved away from under its event.
CREATE FUNCTION check_moved_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM events e WHERE e.booking_id = NEW.id AND e.status <> 'cancelled'
             AND (e.starts_at < NEW.starts_at OR e.ends_at > NEW.ends_at OR NEW.location_id IS DISTINCT FROM OLD.location_id)) THEN
    RAISE EXCEPTION 'the event is not within its reservation' USING ERRCODE = 'check_violation', CONSTRAINT = 'events_within_booking';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_moved_booking BEFORE UPDATE ON bookings FOR EACH ROW
  WHEN (NEW.status <> 'cancelled' AND (NEW.location_id, NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.location_id, OLD.starts_at, OLD.ends_at))
  EXECUTE FUNCTION check_moved_booking();

-- ------------------------------------------------------------------ bookings made before
UPDATE bookings SET attach_deadline = now() + interval '24 hours' WHERE status = 'pending' AND kind = 'reservation';
DO $$ DECLARE b bookings; BEGIN
  FOR b IN SELECT * FROM bookings WHERE status <> 'cancelled' ORDER BY id LOOP PERFORM occupy_places(b); END LOOP;
END $$;
