-- Extensions, own tables, foreign keys that protect history, checks and the guards that no writer can go around.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- UUID version 7 for rows that SQL makes (PostgreSQL 18 has uuidv7(); 15 to 17 have not).
CREATE FUNCTION hub_uuid() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

-- ------------------------------------------------------------------ own tables
-- Counters may be lost in a crash: that only resets a window.
CREATE UNLOGGED TABLE rate_limits (
  key text PRIMARY KEY,
  window_start timestamptz NOT NULL,
  calls integer NOT NULL
);

CREATE UNLOGGED TABLE sign_in_failures (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);

-- Rotating refresh tokens of apps. Only the hash is stored; using one twice ends its family.
CREATE TABLE refresh_tokens (
  token_hash text PRIMARY KEY,
  family uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  session_id varchar NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family);
CREATE INDEX refresh_tokens_user ON refresh_tokens (user_id);

-- ------------------------------------------------------------------ foreign keys: history is never cut loose
DO $$
DECLARE fk record;
BEGIN
  FOR fk IN
    SELECT c.conname, c.conrelid::regclass AS child, c.confrelid::regclass AS parent, a.attname
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confdeltype = 'n' AND array_length(c.conkey, 1) = 1
      AND (c.conrelid::regclass::text IN ('orders', 'order_lines', 'tickets', 'attendances', 'payments', 'refunds', 'reviews',
                                          'bonus_transactions', 'gpa_entries', 'club_memberships', 'ticket_types', 'audit_log', 'event_deliveries')
           OR (c.conrelid::regclass::text IN ('events', 'bookings') AND a.attname IN ('club_id', 'location_id', 'booking_id')))
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', fk.child, fk.conname);
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES %s (id) ON DELETE RESTRICT', fk.child, fk.conname, fk.attname, fk.parent);
  END LOOP;
END $$;

-- A subscription is a wish, not history.
ALTER TABLE club_subscriptions DROP CONSTRAINT club_subscriptions_user_id_users_id_fk;
ALTER TABLE club_subscriptions ADD CONSTRAINT club_subscriptions_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
ALTER TABLE club_subscriptions DROP CONSTRAINT club_subscriptions_club_id_clubs_id_fk;
ALTER TABLE club_subscriptions ADD CONSTRAINT club_subscriptions_club_id_clubs_id_fk FOREIGN KEY (club_id) REFERENCES clubs(id) ON DELETE CASCADE;

-- ------------------------------------------------------------------ checks
ALTER TABLE events
  ADD CONSTRAINT events_ends_after_start CHECK (ends_at > starts_at),
  ADD CONSTRAINT events_price_whole CHECK (price >= 0 AND price = trunc(price)),
  ADD CONSTRAINT events_bonus_points_range CHECK (bonus_points IS NULL OR bonus_points BETWEEN 10 AND 50);
CREATE UNIQUE INDEX events_one_booking ON events (booking_id) WHERE booking_id IS NOT NULL AND status <> 'cancelled';

ALTER TABLE ticket_types
  ALTER COLUMN taken SET NOT NULL,
  ADD CONSTRAINT ticket_types_taken_within_capacity CHECK (taken <= capacity),
  ADD CONSTRAINT ticket_types_taken_not_negative CHECK (taken >= 0),
  ADD CONSTRAINT ticket_types_price_whole CHECK (price >= 0 AND price = trunc(price));

ALTER TABLE orders
  ADD CONSTRAINT orders_total_whole CHECK (total >= 0 AND total = trunc(total)),
  ADD CONSTRAINT orders_pending_has_deadline CHECK (status <> 'pending' OR expires_at IS NOT NULL);
CREATE UNIQUE INDEX orders_idempotency ON orders (buyer_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX orders_dead_holds ON orders (expires_at) WHERE status = 'pending';
CREATE INDEX orders_live_by_buyer ON orders (buyer_id, event_id) WHERE status = 'pending';

ALTER TABLE order_lines
  ADD CONSTRAINT order_lines_sum CHECK (total = quantity * unit_price - discount AND total >= 0 AND quantity > 0);

CREATE UNIQUE INDEX tickets_one_active_per_person ON tickets (event_id, holder_id)
  WHERE exclusive AND holder_id IS NOT NULL AND status IN ('pending', 'paid', 'attended', 'absent');
CREATE INDEX tickets_active_by_type_and_buyer ON tickets (ticket_type_id, buyer_id) WHERE status IN ('pending', 'paid', 'attended', 'absent');
CREATE INDEX tickets_by_holder ON tickets (holder_id, purchased_at DESC);
CREATE INDEX tickets_by_event_and_status ON tickets (event_id, status);

ALTER TABLE payments
  ALTER COLUMN captured SET NOT NULL,
  ALTER COLUMN refunded SET NOT NULL,
  ALTER COLUMN refund_reserved SET NOT NULL,
  ADD CONSTRAINT payments_amounts_whole CHECK (amount > 0 AND amount = trunc(amount) AND captured >= 0 AND refunded >= 0),
  ADD CONSTRAINT refunds_within_captured CHECK (refund_reserved <= captured);
CREATE UNIQUE INDEX payments_gateway_reference ON payments (gateway, gateway_id) WHERE gateway_id IS NOT NULL;
CREATE INDEX payments_due_poll ON payments (next_poll_at) WHERE next_poll_at IS NOT NULL;

CREATE UNIQUE INDEX reviews_one_per_person ON reviews (event_id, user_id);
ALTER TABLE reviews ADD CONSTRAINT reviews_rating_range CHECK (rating BETWEEN 1 AND 5);

CREATE UNIQUE INDEX club_memberships_one_open ON club_memberships (user_id, club_id) WHERE status IN ('requested', 'active');

-- ------------------------------------------------------------------ reservations never overlap
ALTER TABLE bookings
  ALTER COLUMN occupied_from SET NOT NULL,
  ALTER COLUMN occupied_to SET NOT NULL,
  ADD CONSTRAINT bookings_ends_after_start CHECK (ends_at > starts_at AND occupied_to > occupied_from AND occupied_from <= starts_at AND occupied_to >= ends_at),
  ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (location_id WITH =, tstzrange(occupied_from, occupied_to, '[)') WITH &&)
    WHERE (status <> 'cancelled');

-- ------------------------------------------------------------------ columns that only triggers write
-- Payload writes whole documents back; a stale counter in one must not win. Arguments: the guarded columns.
CREATE FUNCTION keep_machine_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept jsonb := '{}'; name text;
BEGIN
  IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  FOREACH name IN ARRAY TG_ARGV LOOP
    kept := kept || jsonb_build_object(name, to_jsonb(OLD) -> name);
  END LOOP;
  RETURN jsonb_populate_record(NEW, kept);
END $$;

CREATE TRIGGER keep_taken BEFORE UPDATE ON ticket_types
  FOR EACH ROW WHEN (NEW.taken IS DISTINCT FROM OLD.taken) EXECUTE FUNCTION keep_machine_columns('taken');
CREATE TRIGGER keep_user_totals BEFORE UPDATE ON users
  FOR EACH ROW WHEN (NEW.bonus_balance IS DISTINCT FROM OLD.bonus_balance)
  EXECUTE FUNCTION keep_machine_columns('bonus_balance');

-- ------------------------------------------------------------------ seats: taken is the number of tickets that occupy a place
CREATE FUNCTION ticket_occupies(status enum_tickets_status) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status IN ('pending', 'paid', 'attended', 'absent')
$$;

CREATE FUNCTION count_seats_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticket_types t SET taken = t.taken + d.n
  FROM (SELECT ticket_type_id, count(*) AS n FROM new_rows WHERE ticket_occupies(status) GROUP BY 1) d
  WHERE t.id = d.ticket_type_id;
  RETURN NULL;
END $$;

CREATE FUNCTION count_seats_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticket_types t SET taken = t.taken + d.n
  FROM (
    SELECT ticket_type_id, sum(n) AS n FROM (
      SELECT ticket_type_id, 1 AS n FROM new_rows WHERE ticket_occupies(status)
      UNION ALL SELECT ticket_type_id, -1 FROM old_rows WHERE ticket_occupies(status)
    ) x GROUP BY 1 HAVING sum(n) <> 0
  ) d
  WHERE t.id = d.ticket_type_id;
  RETURN NULL;
END $$;

CREATE FUNCTION count_seats_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticket_types t SET taken = t.taken - d.n
  FROM (SELECT ticket_type_id, count(*) AS n FROM old_rows WHERE ticket_occupies(status) GROUP BY 1) d
  WHERE t.id = d.ticket_type_id;
  RETURN NULL;
END $$;

CREATE TRIGGER count_seats_inserted AFTER INSERT ON tickets REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_seats_inserted();
CREATE TRIGGER count_seats_updated AFTER UPDATE ON tickets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_seats_updated();
CREATE TRIGGER count_seats_deleted AFTER DELETE ON tickets REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_seats_deleted();

CREATE FUNCTION new_ticket_type_is_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.taken := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER new_ticket_type_is_empty BEFORE INSERT ON ticket_types FOR EACH ROW EXECUTE FUNCTION new_ticket_type_is_empty();

-- ------------------------------------------------------------------ ledgers and the audit log are append-only
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_append_only';
END $$;
CREATE TRIGGER bonus_transactions_append_only BEFORE UPDATE OR DELETE ON bonus_transactions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gpa_entries_append_only BEFORE UPDATE OR DELETE ON gpa_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bonus_transactions_no_truncate BEFORE TRUNCATE ON bonus_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gpa_entries_no_truncate BEFORE TRUNCATE ON gpa_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE users
  ALTER COLUMN bonus_balance SET NOT NULL,
  ADD CONSTRAINT users_bonus_balance_not_negative CHECK (bonus_balance >= 0);

CREATE FUNCTION add_to_bonus_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE users SET bonus_balance = bonus_balance + NEW.points WHERE id = NEW.user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER add_to_bonus_balance AFTER INSERT ON bonus_transactions FOR EACH ROW EXECUTE FUNCTION add_to_bonus_balance();

-- ------------------------------------------------------------------ refunds: reserved within captured
CREATE FUNCTION reserve_refund() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before numeric := 0; after numeric := 0;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.status <> 'failed' THEN before := OLD.amount; END IF;
  IF TG_OP <> 'DELETE' AND NEW.status <> 'failed' THEN after := NEW.amount; END IF;
  IF before <> after THEN
    UPDATE payments SET refund_reserved = refund_reserved + after - before WHERE id = coalesce(NEW.payment_id, OLD.payment_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reserve_refund AFTER INSERT OR UPDATE OR DELETE ON refunds FOR EACH ROW EXECUTE FUNCTION reserve_refund();

-- ------------------------------------------------------------------ heading a club is being a club head
CREATE FUNCTION sync_club_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid;
BEGIN
  FOREACH person IN ARRAY ARRAY[
    CASE WHEN TG_OP <> 'INSERT' THEN OLD.head_id END,
    CASE WHEN TG_OP <> 'DELETE' THEN NEW.head_id END
  ] LOOP
    CONTINUE WHEN person IS NULL;
    IF EXISTS (SELECT 1 FROM clubs WHERE head_id = person) THEN
      INSERT INTO users_roles ("order", parent_id, value, id)
      SELECT coalesce(max("order"), 0) + 1, person, 'club_head', hub_uuid() FROM users_roles WHERE parent_id = person
      HAVING count(*) FILTER (WHERE value = 'club_head') = 0;
    ELSE
      DELETE FROM users_roles WHERE parent_id = person AND value = 'club_head';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER sync_club_head AFTER INSERT OR UPDATE OF head_id OR DELETE ON clubs FOR EACH ROW EXECUTE FUNCTION sync_club_head();

-- ------------------------------------------------------------------ outbox indexes
CREATE INDEX domain_events_to_dispatch ON domain_events (created_at) WHERE dispatched_at IS NULL;
CREATE INDEX event_deliveries_open ON event_deliveries (status, updated_at) WHERE status <> 'done';
CREATE INDEX gateway_inbox_open ON gateway_inbox (next_try_at, created_at) WHERE status = 'received';
CREATE INDEX notifications_to_send ON notifications (next_try_at, created_at) WHERE status = 'queued';
