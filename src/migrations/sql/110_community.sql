-- Social GPA, bonuses, badges, reviews and ratings: what no writer can go around.

-- ------------------------------------------------------------------ columns that only the database writes
-- As in 010_base, and open to the functions here that bring totals up to date (they set hub.totals for themselves).
CREATE OR REPLACE FUNCTION keep_machine_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kept jsonb := '{}'; name text;
BEGIN
  IF pg_trigger_depth() > 1 OR current_setting('hub.totals', true) = 'on' THEN RETURN NEW; END IF;
  FOREACH name IN ARRAY TG_ARGV LOOP
    kept := kept || jsonb_build_object(name, to_jsonb(OLD) -> name);
  END LOOP;
  RETURN jsonb_populate_record(NEW, kept);
END $$;

DROP TRIGGER keep_user_totals ON users;
CREATE TRIGGER keep_user_totals BEFORE UPDATE ON users
  FOR EACH ROW WHEN (NEW.bonus_balance IS DISTINCT FROM OLD.bonus_balance OR NEW.social_gpa IS DISTINCT FROM OLD.social_gpa)
  EXECUTE FUNCTION keep_machine_columns('bonus_balance', 'social_gpa');
CREATE TRIGGER keep_event_rating BEFORE UPDATE ON events
  FOR EACH ROW WHEN (NEW.rating_average IS DISTINCT FROM OLD.rating_average OR NEW.rating_count IS DISTINCT FROM OLD.rating_count)
  EXECUTE FUNCTION keep_machine_columns('rating_average', 'rating_count');
CREATE TRIGGER keep_club_rating BEFORE UPDATE ON clubs
  FOR EACH ROW WHEN (NEW.rating_average IS DISTINCT FROM OLD.rating_average OR NEW.rating_count IS DISTINCT FROM OLD.rating_count)
  EXECUTE FUNCTION keep_machine_columns('rating_average', 'rating_count');
CREATE TRIGGER keep_report_count BEFORE UPDATE ON reviews
  FOR EACH ROW WHEN (NEW.report_count IS DISTINCT FROM OLD.report_count OR NEW.reported_for IS DISTINCT FROM OLD.reported_for)
  EXECUTE FUNCTION keep_machine_columns('report_count', 'reported_for');

-- ------------------------------------------------------------------ ledgers
UPDATE users SET social_gpa = 0 WHERE social_gpa IS NULL;
ALTER TABLE users ALTER COLUMN social_gpa SET DEFAULT 0;

ALTER TABLE bonus_transactions
  ADD CONSTRAINT bonus_transactions_points_whole CHECK (points <> 0 AND points = trunc(points)),
  ADD CONSTRAINT bonus_transactions_cause_has_key CHECK (cause IS NULL OR key IS NOT NULL),
  ADD CONSTRAINT bonus_transactions_says_why CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT bonus_transactions_redemption_takes CHECK (kind <> 'redemption' OR points < 0);
ALTER TABLE gpa_entries
  ADD CONSTRAINT gpa_entries_points_whole CHECK (points <> 0 AND points = trunc(points)),
  ADD CONSTRAINT gpa_entries_cause_has_key CHECK (cause IS NULL OR key IS NOT NULL),
  ADD CONSTRAINT gpa_entries_says_why CHECK (btrim(reason) <> '');

CREATE FUNCTION gpa_entry_has_its_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.occurred_at := coalesce(NEW.occurred_at, NEW.created_at, now());
  RETURN NEW;
END $$;
CREATE TRIGGER gpa_entry_has_its_time BEFORE INSERT ON gpa_entries FOR EACH ROW WHEN (NEW.occurred_at IS NULL) EXECUTE FUNCTION gpa_entry_has_its_time();

-- Sums of a person's last months; the ledger as a person reads it; what is booked for an event.
CREATE INDEX gpa_entries_of_person ON gpa_entries (user_id, occurred_at) INCLUDE (points);
CREATE INDEX bonus_transactions_of_person ON bonus_transactions (user_id, created_at DESC);
CREATE INDEX gpa_entries_of_event ON gpa_entries (event_id, user_id) WHERE cause IS NOT NULL;
CREATE INDEX bonus_transactions_of_event ON bonus_transactions (event_id, user_id) WHERE cause IS NOT NULL;
CREATE INDEX attendances_of_person ON attendances (user_id, checked_in_at);
CREATE INDEX attendances_of_event ON attendances (event_id, checked_in_at);

-- ------------------------------------------------------------------ Social GPA
-- The campus's own clock (campusTimeZone in src/i18n/config.ts).
CREATE FUNCTION campus_zone() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 'Asia/Almaty' $$;

-- Six calendar months before a moment; what happened at it or earlier counts no more.
CREATE FUNCTION community_since(at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ((at AT TIME ZONE campus_zone()) - interval '6 months') AT TIME ZONE campus_zone()
$$;

-- The formula of src/domain/socialGpa.ts.
CREATE FUNCTION social_gpa(points numeric, target numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT round(4 * least(greatest(points / target, 0), 1), 2)
$$;

CREATE FUNCTION gpa_target() RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT gpa_target FROM settings LIMIT 1), 300)
$$;

-- The value on the day it changed, for the chart.
CREATE TABLE gpa_history (
  user_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  value numeric NOT NULL CHECK (value BETWEEN 0 AND 4),
  PRIMARY KEY (user_id, at)
);

-- Brings the GPA of some people up to date. Their rows are locked before the sums are read: of two entries at once each would see
-- only itself otherwise.
CREATE FUNCTION refresh_social_gpa(people uuid[]) RETURNS void LANGUAGE plpgsql SET hub.totals = 'on' AS $$
BEGIN
  PERFORM 1 FROM users WHERE id = ANY (people) ORDER BY id FOR NO KEY UPDATE;
  WITH sums AS (
    SELECT p.id, social_gpa(coalesce(sum(g.points), 0), gpa_target()) AS value
    FROM unnest(people) AS p(id) LEFT JOIN gpa_entries g ON g.user_id = p.id AND g.occurred_at > community_since(now()) GROUP BY p.id
  ), changed AS (
    UPDATE users u SET social_gpa = s.value FROM sums s WHERE u.id = s.id AND u.social_gpa IS DISTINCT FROM s.value RETURNING u.id, s.value
  )
  INSERT INTO gpa_history (user_id, at, value) SELECT id, now(), value FROM changed
  ON CONFLICT (user_id, at) DO UPDATE SET value = excluded.value;
END $$;

CREATE FUNCTION follow_gpa_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_social_gpa(ARRAY(SELECT DISTINCT user_id FROM new_rows));
  RETURN NULL;
END $$;
CREATE TRIGGER follow_gpa_entries AFTER INSERT ON gpa_entries REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_gpa_entries();

-- ------------------------------------------------------------------ ratings: plain average and count of the published reviews of six months
CREATE FUNCTION refresh_ratings(given_events uuid[], given_clubs uuid[]) RETURNS void LANGUAGE plpgsql SET hub.totals = 'on' AS $$
BEGIN
  PERFORM 1 FROM events WHERE id = ANY (given_events) ORDER BY id FOR NO KEY UPDATE;
  UPDATE events e SET rating_average = r.average, rating_count = r.count FROM (
    SELECT g.id, round(avg(v.rating), 2) AS average, count(v.id) AS count FROM unnest(given_events) AS g(id)
    LEFT JOIN reviews v ON v.event_id = g.id AND v.status = 'published' AND v.created_at > community_since(now()) GROUP BY g.id
  ) r WHERE e.id = r.id AND (e.rating_average IS DISTINCT FROM r.average OR e.rating_count IS DISTINCT FROM r.count);
  PERFORM 1 FROM clubs WHERE id = ANY (given_clubs) ORDER BY id FOR NO KEY UPDATE;
  UPDATE clubs c SET rating_average = r.average, rating_count = r.count FROM (
    SELECT g.id, round(avg(v.rating), 2) AS average, count(v.id) AS count FROM unnest(given_clubs) AS g(id)
    LEFT JOIN reviews v ON v.club_id = g.id AND v.status = 'published' AND v.created_at > community_since(now()) GROUP BY g.id
  ) r WHERE c.id = r.id AND (c.rating_average IS DISTINCT FROM r.average OR c.rating_count IS DISTINCT FROM r.count);
END $$;

CREATE FUNCTION follow_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_ratings(ARRAY(SELECT DISTINCT event_id FROM rows_changed), ARRAY(SELECT DISTINCT club_id FROM rows_changed WHERE club_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE FUNCTION follow_changed_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_events uuid[]; v_clubs uuid[];
BEGIN
  SELECT array_agg(DISTINCT o.event_id), array_remove(array_agg(DISTINCT o.club_id) || array_agg(DISTINCT n.club_id), NULL) INTO v_events, v_clubs
  FROM old_rows o JOIN new_rows n USING (id)
  WHERE (o.status, o.rating) IS DISTINCT FROM (n.status, n.rating) OR o.club_id IS DISTINCT FROM n.club_id;
  IF v_events IS NOT NULL THEN PERFORM refresh_ratings(v_events, v_clubs); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_new_reviews AFTER INSERT ON reviews REFERENCING NEW TABLE AS rows_changed FOR EACH STATEMENT EXECUTE FUNCTION follow_reviews();
CREATE TRIGGER follow_gone_reviews AFTER DELETE ON reviews REFERENCING OLD TABLE AS rows_changed FOR EACH STATEMENT EXECUTE FUNCTION follow_reviews();
CREATE TRIGGER follow_changed_reviews AFTER UPDATE ON reviews REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION follow_changed_reviews();

-- ------------------------------------------------------------------ time alone changes GPA and ratings: what is older than six months counts no more
CREATE FUNCTION age_social_gpa() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_people uuid[];
BEGIN
  SELECT array_agg(id) INTO v_people FROM (
    SELECT u.id FROM users u LEFT JOIN gpa_entries g ON g.user_id = u.id AND g.occurred_at > community_since(now())
    GROUP BY u.id HAVING u.social_gpa IS DISTINCT FROM social_gpa(coalesce(sum(g.points), 0), gpa_target())
  ) x;
  IF v_people IS NOT NULL THEN PERFORM refresh_social_gpa(v_people); END IF;
  RETURN coalesce(cardinality(v_people), 0);
END $$;

CREATE FUNCTION age_ratings() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE v_events uuid[]; v_clubs uuid[];
BEGIN
  SELECT array_agg(id) INTO v_events FROM (
    SELECT e.id FROM events e JOIN reviews v ON v.event_id = e.id AND v.status = 'published' AND v.created_at > community_since(now())
    GROUP BY e.id HAVING e.rating_count IS DISTINCT FROM count(*) OR e.rating_average IS DISTINCT FROM round(avg(v.rating), 2)
    UNION ALL SELECT e.id FROM events e WHERE e.rating_count > 0
      AND NOT EXISTS (SELECT FROM reviews v WHERE v.event_id = e.id AND v.status = 'published' AND v.created_at > community_since(now()))
  ) x;
  SELECT array_agg(id) INTO v_clubs FROM (
    SELECT c.id FROM clubs c LEFT JOIN reviews v ON v.club_id = c.id AND v.status = 'published' AND v.created_at > community_since(now())
    GROUP BY c.id HAVING coalesce(c.rating_count, 0) IS DISTINCT FROM count(v.id) OR c.rating_average IS DISTINCT FROM round(avg(v.rating), 2)
  ) x;
  PERFORM refresh_ratings(coalesce(v_events, '{}'), coalesce(v_clubs, '{}'));
  RETURN coalesce(cardinality(v_events), 0) + coalesce(cardinality(v_clubs), 0);
END $$;

-- ------------------------------------------------------------------ reviews
CREATE FUNCTION check_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM attendances a WHERE a.event_id = NEW.event_id AND a.user_id = NEW.user_id) THEN
      RAISE EXCEPTION 'only who attended reviews' USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_attended';
    END IF;
    SELECT u.name, e.club_id, e.organiser_id INTO NEW.author_name, NEW.club_id, NEW.organiser_id FROM users u, events e
    WHERE u.id = NEW.user_id AND e.id = NEW.event_id;
    RETURN NEW;
  END IF;
  IF (NEW.event_id, NEW.user_id, NEW.created_at) IS DISTINCT FROM (OLD.event_id, OLD.user_id, OLD.created_at) THEN
    RAISE EXCEPTION 'a review stays what it is about' USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_identity';
  END IF;
  IF NEW.rating <> OLD.rating OR NEW.comment IS DISTINCT FROM OLD.comment THEN
    -- reviewEditDays in src/domain/communityRules.ts
    IF now() > OLD.created_at + interval '7 days' THEN
      RAISE EXCEPTION 'a review is changed within 7 days' USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_edit_window';
    END IF;
    NEW.edited_at := now();
    -- What was hidden is not shown again by its author: somebody looks at the new words first.
    IF OLD.status <> 'published' THEN NEW.status := 'pending'; END IF;
  END IF;
  IF NEW.reply IS DISTINCT FROM OLD.reply AND NEW.reply IS NOT NULL THEN
    IF OLD.replied_at IS NOT NULL THEN
      RAISE EXCEPTION 'one reply a review' USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_one_reply';
    END IF;
    NEW.replied_at := now();
  ELSE
    NEW.replied_at := OLD.replied_at;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_review BEFORE INSERT OR UPDATE ON reviews FOR EACH ROW EXECUTE FUNCTION check_review();

CREATE FUNCTION tell_of_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_name text; v_review reviews; was boolean := TG_OP <> 'INSERT' AND OLD.status = 'published'; v_is boolean := TG_OP <> 'DELETE' AND NEW.status = 'published';
BEGIN
  IF TG_OP = 'DELETE' THEN v_review := OLD; ELSE v_review := NEW; END IF;
  IF v_is AND NOT was THEN v_name := 'review.published';
  ELSIF was AND NOT v_is THEN v_name := 'review.withdrawn';
  ELSIF was AND v_is AND (OLD.rating, OLD.comment, OLD.reply) IS DISTINCT FROM (NEW.rating, NEW.comment, NEW.reply) THEN v_name := 'review.changed';
  ELSE RETURN NULL;
  END IF;
  INSERT INTO domain_events (id, name, subject, data)
  VALUES (hub_uuid(), v_name, v_review.id, jsonb_build_object('review', v_review.id, 'event', v_review.event_id, 'user', v_review.user_id));
  RETURN NULL;
END $$;
CREATE TRIGGER tell_of_review AFTER INSERT OR UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION tell_of_review();

CREATE INDEX reviews_of_event ON reviews (event_id, created_at DESC) WHERE status = 'published';
CREATE INDEX reviews_of_club ON reviews (club_id, created_at) WHERE status = 'published';

-- One report a person and review. Enough of them hide a review that nobody has looked at until somebody does.
CREATE TABLE review_reports (
  review_id uuid NOT NULL REFERENCES reviews(id) ON DELETE CASCADE,
  reporter_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_reports_one_per_person PRIMARY KEY (review_id, reporter_id)
);
CREATE FUNCTION count_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE reviews SET report_count = coalesce(report_count, 0) + 1, reported_for = NEW.reason,
    status = CASE WHEN status = 'published' AND moderated_at IS NULL
      AND coalesce(report_count, 0) + 1 >= coalesce((SELECT review_reports_to_hide FROM settings LIMIT 1), 3) THEN 'pending' ELSE status END
  WHERE id = NEW.review_id;
  RETURN NULL;
END $$;
CREATE TRIGGER count_report AFTER INSERT ON review_reports FOR EACH ROW EXECUTE FUNCTION count_report();

-- ------------------------------------------------------------------ excuses
ALTER TABLE excuses
  DROP CONSTRAINT excuses_event_id_events_id_fk, DROP CONSTRAINT excuses_user_id_users_id_fk,
  ADD CONSTRAINT excuses_event_id_events_id_fk FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE RESTRICT,
  ADD CONSTRAINT excuses_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE RESTRICT;

-- A member of the club at the time of its event.
CREATE FUNCTION was_member(given_user uuid, given_event uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM events e JOIN club_memberships m ON m.club_id = e.club_id WHERE e.id = given_event AND m.user_id = given_user
    AND m.status IN ('active', 'left') AND coalesce(m.joined_at, m.created_at) <= e.ends_at AND (m.left_at IS NULL OR m.left_at > e.starts_at))
$$;

CREATE FUNCTION check_excuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- excuseHours in src/domain/communityRules.ts; what is loaded as history (see mark_history) was asked in time.
  IF current_setting('hub.history', true) IS DISTINCT FROM 'on' AND NOT EXISTS (SELECT FROM events WHERE id = NEW.event_id AND type = 'club' AND now() <= ends_at + interval '24 hours') THEN
    RAISE EXCEPTION 'asked too late' USING ERRCODE = 'check_violation', CONSTRAINT = 'excuses_in_time';
  END IF;
  IF NOT was_member(NEW.user_id, NEW.event_id) THEN
    RAISE EXCEPTION 'members are excused' USING ERRCODE = 'check_violation', CONSTRAINT = 'excuses_members';
  END IF;
  SELECT u.name, e.club_id INTO NEW.member_name, NEW.club_id FROM users u, events e WHERE u.id = NEW.user_id AND e.id = NEW.event_id;
  RETURN NEW;
END $$;
CREATE TRIGGER check_excuse BEFORE INSERT ON excuses FOR EACH ROW EXECUTE FUNCTION check_excuse();

CREATE FUNCTION excuse_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'granted' OR OLD.status = 'granted' THEN
    INSERT INTO domain_events (id, name, subject, data, actor)
    VALUES (hub_uuid(), CASE WHEN NEW.status = 'granted' THEN 'absence.excused' ELSE 'absence.excuseWithdrawn' END, NEW.id,
      jsonb_build_object('excuse', NEW.id, 'event', NEW.event_id, 'user', NEW.user_id), NEW.decided_by_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER excuse_decided AFTER UPDATE ON excuses FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION excuse_decided();

-- ------------------------------------------------------------------ badges
CREATE TABLE badge_awards (
  user_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  badge_id uuid NOT NULL REFERENCES badges(id) ON DELETE CASCADE,
  -- A club, a month ('2026-10'), or nothing: what the badge can be got for once each.
  scope text NOT NULL DEFAULT '',
  awarded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT badge_awards_once PRIMARY KEY (user_id, badge_id, scope)
);

-- ------------------------------------------------------------------ bonuses for coffee: a code that the till takes
CREATE TABLE bonus_redemptions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  code text NOT NULL,
  cups integer NOT NULL CHECK (cups BETWEEN 1 AND 20),
  points integer NOT NULL CHECK (points > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  confirmed_by uuid REFERENCES users(id)
);
CREATE UNIQUE INDEX bonus_redemptions_open_code ON bonus_redemptions (code) WHERE confirmed_at IS NULL;
CREATE UNIQUE INDEX bonus_redemptions_one_open ON bonus_redemptions (user_id) WHERE confirmed_at IS NULL;

-- ------------------------------------------------------------------ badges to begin with; an admin changes them
CREATE FUNCTION insert_default_badges() RETURNS void LANGUAGE sql AS $$
  WITH given(slug, rule, threshold, icon, ru, kk, en, why_ru, why_kk, why_en) AS (VALUES
    ('first-step', 'visits', 1, 'star', 'Первый шаг', 'Алғашқы қадам', 'First step', 'Первое посещённое событие', 'Алғаш барған іс-шара', 'The first event attended'),
    ('regular', 'visits', 10, 'flame', 'Завсегдатай', 'Тұрақты қонақ', 'Regular', '10 посещённых событий', '10 іс-шараға қатысу', '10 events attended'),
    ('legend', 'visits', 50, 'medal', 'Легенда кампуса', 'Кампус аңызы', 'Campus legend', '50 посещённых событий', '50 іс-шараға қатысу', '50 events attended'),
    ('first-in', 'first_at_event', 1, 'door', 'Первый гость', 'Бірінші қонақ', 'First in', 'Первым пришёл на событие', 'Іс-шараға бірінші келді', 'First through the door'),
    ('fan', 'club_visits', 5, 'heart', 'Фанат клуба', 'Клуб жанкүйері', 'Club fan', '5 событий одного клуба', 'Бір клубтың 5 іс-шарасы', '5 events of one club'),
    ('critic', 'reviews', 5, 'pen', 'Критик', 'Сыншы', 'Critic', '5 опубликованных отзывов', '5 жарияланған пікір', '5 published reviews'),
    ('host', 'organised', 5, 'crown', 'Хозяин вечера', 'Кеш иесі', 'Host', '5 проведённых событий клуба', 'Клубтың 5 іс-шарасын өткізу', '5 club events held'),
    ('month', 'month_visits', 3, 'medal', 'Самый активный месяца', 'Айдың ең белсендісі', 'Most active of the month', 'Больше всех событий за месяц', 'Ай бойынша ең көп іс-шара', 'Most events in a month')
  ), made AS (
    INSERT INTO badges (id, slug, rule, threshold, icon, active)
    SELECT hub_uuid(), slug, rule::enum_badges_rule, threshold, icon::enum_badges_icon, true FROM given ON CONFLICT (slug) DO NOTHING RETURNING id, slug
  )
  INSERT INTO badges_locales (name, description, _locale, _parent_id)
  SELECT t.name, t.why, t.locale::_locales, m.id FROM made m JOIN given g USING (slug),
    LATERAL (VALUES ('ru', g.ru, g.why_ru), ('kk', g.kk, g.why_kk), ('en', g.en, g.why_en)) AS t(locale, name, why)
$$;
SELECT insert_default_badges();
