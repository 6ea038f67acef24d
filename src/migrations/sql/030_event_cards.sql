-- The catalogue's read model: one row for each event a visitor may see, with everything a card, a filter and the search need,
-- so that the feed is one index scan whatever the number of events.

-- Dates as JavaScript writes them.
CREATE FUNCTION json_time(at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- ------------------------------------------------------------------ search: words
-- Letters as people type them: no case, no accents, and Kazakh letters as on a Russian keyboard («құстар» is found by «кустар»).
CREATE FUNCTION fold_text(given text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT translate(unaccent(lower(normalize(given, NFKC))), 'әғқңөұүһі', 'агкноуухи')
$$;

-- The words of a text, each once. Not by to_tsvector or pg_trgm: in a database whose character type is C (the embedded one) the
-- former takes « and — for letters and the latter sees no Cyrillic.
CREATE FUNCTION words_of(given text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT left(w, 40)), '{}') FROM regexp_split_to_table(fold_text(given), '[^[:alnum:]]+') w WHERE w <> ''
$$;

-- A folded word in Latin letters, so that likeness is the same in every database, and «kontsert» is like «концерт».
CREATE FUNCTION latin_word(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(replace(
    translate(word, 'абвгдезийклмнопрстуфхыэъь', 'abvgdeziyklmnoprstufhye'),
    'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sch'), 'ю', 'yu'), 'я', 'ya')
$$;

-- Every word of the catalogue. What a person mistyped is looked up here: the vocabulary stops growing long before the events do,
-- so typo tolerance costs the same at a thousand events and at a hundred thousand.
CREATE TABLE search_words (word text COLLATE "C" PRIMARY KEY, latin text NOT NULL);
CREATE INDEX search_words_like ON search_words USING gin (latin gin_trgm_ops) WITH (fastupdate = off);

-- One word of a query: itself and what begins with it or with its Russian or English stem; if the catalogue has no such word,
-- the words most like it (pg_trgm). NULL when nothing is like it.
CREATE FUNCTION search_word(given text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE
SET pg_trgm.similarity_threshold = 0.3 AS $$
DECLARE
  v_most CONSTANT integer := 32;
  v_prefixes text[];
  v_like text[];
BEGIN
  IF length(given) < 3 THEN
    RETURN CASE WHEN EXISTS (SELECT FROM search_words WHERE word = given) THEN quote_literal(given) END;
  END IF;
  SELECT array_agg(DISTINCT p) INTO v_prefixes
  FROM unnest(ARRAY[given] || ts_lexize('russian_stem', given) || ts_lexize('english_stem', given)) p
  WHERE length(p) >= 3 AND length(p) >= length(given) - 4;
  -- The words one by one, as the index meets them with other conditions place by place; a prefix it would collect whole each time.
  SELECT array_agg(DISTINCT w.word) INTO v_like FROM unnest(v_prefixes) p, LATERAL (SELECT word FROM search_words WHERE word >= p AND word < p || U&'\+10FFFF' LIMIT v_most + 1) w;
  IF cardinality(v_like) > v_most THEN RETURN (SELECT string_agg(quote_literal(p) || ':*', ' | ') FROM unnest(v_prefixes) p); END IF;
  IF v_like IS NOT NULL THEN RETURN (SELECT string_agg(quote_literal(w), ' | ') FROM unnest(v_like) w); END IF;
  SELECT array_agg(word) INTO v_like FROM (
    SELECT word, likeness, max(likeness) OVER () AS best
    FROM (SELECT word, similarity(latin, latin_word(given)) AS likeness FROM search_words WHERE latin % latin_word(given)) s
    ORDER BY likeness DESC, word LIMIT 6
  ) x WHERE likeness >= best * 0.75;
  RETURN (SELECT string_agg(quote_literal(w), ' | ') FROM unnest(v_like) w);
END $$;

-- What a person typed as a query over event_cards.words: every word must be there. NULL when it holds no word at all; a query that
-- nothing can match when one of the words is like none of the catalogue.
CREATE FUNCTION search_query(given text) RETURNS tsquery LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  v_words text[];
  v_telling text[];
  v_parts text[];
BEGIN
  v_words := (words_of(left(given, 200)))[1:8];
  IF v_words = '{}' THEN RETURN NULL; END IF;
  -- «на», "the": in every text, unless they are all that was asked.
  SELECT array_agg(w) INTO v_telling FROM unnest(v_words) w
  WHERE ts_lexize('russian_stem', w) <> '{}' AND ts_lexize('english_stem', w) <> '{}';
  SELECT array_agg(search_word(w)) INTO v_parts FROM unnest(coalesce(v_telling, v_words)) w;
  -- No text holds this word: it is no letter and no digit.
  IF array_position(v_parts, NULL) IS NOT NULL THEN RETURN quote_literal('∅')::tsquery; END IF;
  RETURN (SELECT string_agg('(' || p || ')', ' & ') FROM unnest(v_parts) p)::tsquery;
END $$;

-- The words of Lexical JSON; a tsvector holds a megabyte at most.
CREATE FUNCTION lexical_text(document jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(string_agg(t #>> '{}', ' '), 50000) FROM jsonb_path_query(document, 'strict $.root.**.text', silent => true) t WHERE jsonb_typeof(t) = 'string'
$$;

-- Every string in a JSON value.
CREATE FUNCTION json_strings(given jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(t #>> '{}', ' ') FROM jsonb_path_query(given, 'strict $.**') t WHERE jsonb_typeof(t) = 'string'
$$;

-- ------------------------------------------------------------------ cards
CREATE TABLE event_cards (
  event_id uuid PRIMARY KEY REFERENCES events(id) ON DELETE CASCADE,
  slug varchar NOT NULL,
  status enum_events_status NOT NULL,
  type enum_events_type NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  club_id uuid,
  location_id uuid,
  category_id uuid,
  genre_ids uuid[] NOT NULL,
  tag_ids uuid[] NOT NULL,
  price_min bigint NOT NULL,
  free boolean NOT NULL,
  -- What the feed is filtered by, in one array for one index: 'genre:jazz', 'club:acm', 'type:general', 'price:free' … and the day
  -- of the start, 'day:20779' (days since 1970, UTC), along which search_feed looks.
  terms text[] NOT NULL,
  words tsvector NOT NULL,
  -- Ready cards by language: json, not jsonb, as they are only ever handed on.
  card_ru json NOT NULL,
  card_kk json NOT NULL,
  card_en json NOT NULL
);
CREATE INDEX event_cards_slug ON event_cards (slug);
CREATE INDEX event_cards_feed ON event_cards (starts_at, event_id) WHERE status = 'published';
CREATE INDEX event_cards_club ON event_cards (club_id, starts_at);
CREATE INDEX event_cards_filter ON event_cards USING gin (terms, words) WITH (fastupdate = off);
-- Cards and words live beside the table: its rows stay small, so that looking through some hundred of them is cheap.
ALTER TABLE event_cards SET (toast_tuple_target = 128);
ALTER TABLE event_cards ALTER COLUMN terms SET STORAGE MAIN, ALTER COLUMN genre_ids SET STORAGE MAIN, ALTER COLUMN tag_ids SET STORAGE MAIN;

CREATE FUNCTION day_number(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT floor(extract(epoch FROM at) / 86400)::int
$$;

-- The next three are single expressions, so that PostgreSQL writes them into the query instead of calling them.
-- { slug, name } of a club, place, category, genre or tag in one language; NULL without a slug.
CREATE FUNCTION ref_json(p_slug varchar, p_names jsonb, p_locale text) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('{"slug":' || to_json(p_slug) || ',"name":' || to_json(coalesce(p_names ->> p_locale, p_names ->> 'ru', p_slug::text)) || '}')::json
$$;

-- A text in one language, else in Russian.
CREATE FUNCTION in_locale(p_texts jsonb, p_locale text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(p_texts ->> p_locale, p_texts ->> 'ru')
$$;

-- A picture with its text in one language; NULL without one. p_files: { url, width, height, blur, sizes } of picture_files.
CREATE FUNCTION picture_json(p_files jsonb, p_alts jsonb, p_locale text) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (p_files || jsonb_build_object('alt', coalesce(p_alts ->> p_locale, p_alts ->> 'ru', '')))::json
$$;

-- The files of a picture as Payload serves them, and its texts by language; no row without one or when it is private.
CREATE FUNCTION picture_files(p_media uuid) RETURNS TABLE (files jsonb, alts jsonb) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('url', '/api/media/file/' || m.filename, 'width', coalesce(m.width, 0)::int, 'height', coalesce(m.height, 0)::int, 'blur', m.blur,
      'sizes', (SELECT coalesce(jsonb_agg(jsonb_build_object('url', '/api/media/file/' || s.filename, 'width', s.width) ORDER BY s.width), '[]') FROM (
        SELECT DISTINCT ON (v.width) v.filename, v.width::int AS width FROM (VALUES
          (1, m.sizes_small_filename, m.sizes_small_width), (2, m.sizes_medium_filename, m.sizes_medium_width), (3, m.sizes_large_filename, m.sizes_large_width)
        ) v(place, filename, width) WHERE v.filename IS NOT NULL AND v.width IS NOT NULL ORDER BY v.width, v.place
      ) s)),
    (SELECT jsonb_object_agg(l._locale, l.alt) FILTER (WHERE l.alt <> '') FROM media_locales l WHERE l._parent_id = m.id)
  FROM media m WHERE m.id = p_media AND m.filename IS NOT NULL AND NOT coalesce(m.private, false)
$$;

-- Brings the cards of these events up to date, in one statement for however many; NULL for all. Events that are not public lose
-- theirs.
CREATE FUNCTION refresh_event_cards(p_events uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM event_cards c
  WHERE (p_events IS NULL OR c.event_id = ANY (p_events))
    AND NOT EXISTS (SELECT FROM events e WHERE e.id = c.event_id AND e.status IN ('published', 'cancelled'));

  WITH source AS (
    SELECT e.id, e.slug, e.status, e.type, e.starts_at, e.ends_at, e.time_zone, e.poster_id, e.club_id, e.location_id, e.category_id,
      coalesce(tt.price, e.price)::bigint AS price_min, coalesce(tt.currency, e.currency) AS currency, coalesce(tt.capacity, e.max_attendees)::int AS capacity,
      l.titles, l.summaries, l.venues, l.texts,
      club.slug AS club_slug, (SELECT jsonb_object_agg(_locale, name) FROM clubs_locales WHERE _parent_id = e.club_id) AS club_names,
      place.slug AS place_slug, (SELECT jsonb_object_agg(_locale, name) FROM locations_locales WHERE _parent_id = e.location_id) AS place_names,
      category.slug AS category_slug, (SELECT jsonb_object_agg(_locale, name) FROM categories_locales WHERE _parent_id = e.category_id) AS category_names,
      g.ids AS genre_ids, g.slugs AS genre_slugs, g.names AS genre_names, g.refs AS genres,
      t.ids AS tag_ids, t.slugs AS tag_slugs, t.names AS tag_names, t.refs AS tags, p.files, p.alts
    FROM events e
    LEFT JOIN clubs club ON club.id = e.club_id
    LEFT JOIN locations place ON place.id = e.location_id
    LEFT JOIN categories category ON category.id = e.category_id
    LEFT JOIN LATERAL (
      SELECT min(price) AS price, sum(capacity) AS capacity, (array_agg(currency ORDER BY price))[1] AS currency
      FROM ticket_types WHERE event_id = e.id AND visibility = 'public' HAVING count(*) > 0
    ) tt ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(_locale, title) FILTER (WHERE title <> '') AS titles, jsonb_object_agg(_locale, summary) FILTER (WHERE summary <> '') AS summaries,
        jsonb_object_agg(_locale, venue_text) FILTER (WHERE venue_text <> '') AS venues, string_agg(lexical_text(description), ' ') AS texts
      FROM events_locales WHERE _parent_id = e.id
    ) l ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(d.id ORDER BY r."order") AS ids, array_agg(d.slug) AS slugs, jsonb_agg(n.names) AS names,
        json_build_object('ru', json_agg(ref_json(d.slug, n.names, 'ru') ORDER BY r."order"), 'kk', json_agg(ref_json(d.slug, n.names, 'kk') ORDER BY r."order"),
          'en', json_agg(ref_json(d.slug, n.names, 'en') ORDER BY r."order")) AS refs
      FROM events_rels r JOIN genres d ON d.id = r.genres_id,
        LATERAL (SELECT jsonb_object_agg(_locale, name) AS names FROM genres_locales WHERE _parent_id = d.id) n
      WHERE r.parent_id = e.id AND r.path = 'genres' HAVING count(*) > 0
    ) g ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(d.id ORDER BY r."order") AS ids, array_agg(d.slug) AS slugs, jsonb_agg(n.names) AS names,
        json_build_object('ru', json_agg(ref_json(d.slug, n.names, 'ru') ORDER BY r."order"), 'kk', json_agg(ref_json(d.slug, n.names, 'kk') ORDER BY r."order"),
          'en', json_agg(ref_json(d.slug, n.names, 'en') ORDER BY r."order")) AS refs
      FROM events_rels r JOIN tags d ON d.id = r.tags_id,
        LATERAL (SELECT jsonb_object_agg(_locale, name) AS names FROM tags_locales WHERE _parent_id = d.id) n
      WHERE r.parent_id = e.id AND r.path = 'tags' HAVING count(*) > 0
    ) t ON true
    LEFT JOIN LATERAL picture_files(e.poster_id) p ON true
    WHERE e.status IN ('published', 'cancelled') AND e.slug IS NOT NULL AND (p_events IS NULL OR e.id = ANY (p_events))
  ), built AS (
    SELECT s.*,
      array_to_tsvector(words_of(concat_ws(' ', json_strings(jsonb_build_array(s.titles, s.summaries, s.venues, s.club_names, s.place_names,
        s.category_names, s.genre_names, s.tag_names)), s.texts))) AS words,
      (SELECT array_agg(term) FROM (
        SELECT 'type:' || s.type AS term UNION ALL SELECT 'day:' || day_number(s.starts_at) UNION ALL SELECT CASE WHEN s.price_min = 0 THEN 'price:free' ELSE 'price:paid' END
        UNION ALL SELECT 'club:' || s.club_slug UNION ALL SELECT 'location:' || s.place_slug UNION ALL SELECT 'category:' || s.category_slug
        UNION ALL SELECT 'genre:' || x FROM unnest(s.genre_slugs) x
        UNION ALL SELECT 'tag:' || x FROM unnest(s.tag_slugs) x
      ) terms WHERE term IS NOT NULL) AS terms,
      (SELECT json_object_agg(locale, row_to_json(card)) FROM unnest(ARRAY['ru', 'kk', 'en']) locale, LATERAL (
        SELECT s.id, s.slug, coalesce(in_locale(s.titles, locale), s.slug) AS title, coalesce(in_locale(s.summaries, locale), '') AS summary,
          json_time(s.starts_at) AS "startsAt", json_time(s.ends_at) AS "endsAt", s.time_zone AS "timeZone", picture_json(s.files, s.alts, locale) AS poster,
          ref_json(s.club_slug, s.club_names, locale) AS club, ref_json(s.place_slug, s.place_names, locale) AS location,
          in_locale(s.venues, locale) AS "venueText", ref_json(s.category_slug, s.category_names, locale) AS category,
          coalesce(s.genres -> locale, '[]') AS genres, coalesce(s.tags -> locale, '[]') AS tags, s.type, s.price_min AS "priceMin", s.currency, s.capacity, s.status
      ) card) AS cards
    FROM source s
  ), known AS (
    INSERT INTO search_words (word, latin)
    SELECT w, latin_word(w) FROM (SELECT DISTINCT w FROM built, unnest(tsvector_to_array(words)) w) d
    WHERE NOT EXISTS (SELECT FROM search_words k WHERE k.word = d.w) ORDER BY w
    ON CONFLICT DO NOTHING
  )
  INSERT INTO event_cards AS c (event_id, slug, status, type, starts_at, ends_at, club_id, location_id, category_id, genre_ids, tag_ids,
                                price_min, free, terms, words, card_ru, card_kk, card_en)
  SELECT id, slug, status, type, starts_at, ends_at, club_id, location_id, category_id, coalesce(genre_ids, '{}'), coalesce(tag_ids, '{}'),
    price_min, price_min = 0, terms, words, cards -> 'ru', cards -> 'kk', cards -> 'en'
  FROM built
  ON CONFLICT (event_id) DO UPDATE SET
    slug = EXCLUDED.slug, status = EXCLUDED.status, type = EXCLUDED.type, starts_at = EXCLUDED.starts_at, ends_at = EXCLUDED.ends_at,
    club_id = EXCLUDED.club_id, location_id = EXCLUDED.location_id, category_id = EXCLUDED.category_id,
    genre_ids = EXCLUDED.genre_ids, tag_ids = EXCLUDED.tag_ids, price_min = EXCLUDED.price_min, free = EXCLUDED.free,
    terms = EXCLUDED.terms, words = EXCLUDED.words, card_ru = EXCLUDED.card_ru, card_kk = EXCLUDED.card_kk, card_en = EXCLUDED.card_en;
END $$;

CREATE FUNCTION refresh_event_card(p_event uuid) RETURNS void LANGUAGE sql AS $$ SELECT refresh_event_cards(ARRAY[p_event]) $$;

-- Makes all of them anew, and forgets words that no event has any more. After a bulk load with triggers off, and as a nightly repair.
CREATE FUNCTION refresh_all_event_cards() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_event_cards(NULL);
  DELETE FROM search_words s WHERE NOT EXISTS (SELECT FROM event_cards c WHERE c.words @@ quote_literal(s.word)::tsquery);
  RETURN (SELECT count(*) FROM event_cards);
END $$;

-- ------------------------------------------------------------------ reading
-- The condition of a filter over a row c of event_cards. p: { q?: text, terms: [[term, …], …] }; of each list one must hold.
CREATE FUNCTION feed_condition(p jsonb) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  v_condition text := 'true';
  v_query tsquery := search_query(p ->> 'q');
  v_any text[];
BEGIN
  IF v_query IS NOT NULL THEN v_condition := format('c.words @@ %L::tsquery', v_query); END IF;
  FOR v_any IN SELECT array_agg(t) FROM jsonb_array_elements(p -> 'terms') WITH ORDINALITY g(list, n), jsonb_array_elements_text(list) t GROUP BY n LOOP
    v_condition := v_condition || format(' AND c.terms && %L::text[]', v_any);
  END LOOP;
  RETURN v_condition;
END $$;

-- A page of the filtered feed in its order, after (p_after, p_after_id) if given. p as in feed_condition, with from? and to? (an
-- instant before which an event begins).
--
-- What few events match is collected through the filter index and sorted. What many match would be sorted in vain: then the first
-- day is looked at, the next two, the next four … until the page is full. Either way the work does not grow with the catalogue.
CREATE FUNCTION search_feed(p jsonb, p_after timestamptz, p_after_id uuid, p_limit integer)
RETURNS TABLE (event_id uuid, starts_at timestamptz) LANGUAGE plpgsql VOLATILE ROWS 25
-- The filter index is the only right one here; the planner cannot see how the days narrow it.
SET enable_seqscan = off SET enable_indexscan = off AS $$
DECLARE
  v_many CONSTANT integer := 500;
  v_looks CONSTANT integer := 6;
  v_condition text := feed_condition(p);
  v_from timestamptz := greatest(now() - interval '3 days', (p ->> 'from')::timestamptz, p_after);
  v_to timestamptz := coalesce((p ->> 'to')::timestamptz, 'infinity');
  v_last integer := CASE WHEN v_to < 'infinity' THEN day_number(v_to) ELSE 2147483647 END;
  v_plan json;
  -- Without the cards: sorting would read them all.
  -- The start plus nothing: else the planner would also collect every event to come from the feed's index, to meet it with the few.
  v_page text := 'SELECT c.event_id, c.starts_at FROM event_cards c WHERE c.status = ''published'' AND c.ends_at > now()
    AND c.starts_at + interval ''0'' >= $1 AND c.starts_at + interval ''0'' < $2
    AND ($3 IS NULL OR (c.starts_at + interval ''0'', c.event_id) > ($3, $4)) AND ' || v_condition;
  v_found integer := 0;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM event_cards c WHERE ' || v_condition INTO v_plan;
  IF (v_plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 > v_many THEN
    RETURN QUERY EXECUTE format($sql$
      SELECT x.* FROM generate_series(0, $6 - 1) k,
        LATERAL (SELECT array_agg('day:' || d) AS days FROM generate_series($7 + (1 << k) - 1, least($7 + (2 << k) - 2, $8)) d) w,
        LATERAL (%s AND c.terms && w.days ORDER BY c.starts_at, c.event_id LIMIT $5) x
      LIMIT $5 $sql$, v_page)
    USING v_from, v_to, p_after, p_after_id, p_limit, v_looks, day_number(v_from), v_last;
    GET DIAGNOSTICS v_found = ROW_COUNT;
    v_from := 'epoch'::timestamptz + make_interval(days => day_number(v_from) + (1 << v_looks) - 1);
    IF v_found >= p_limit OR v_from >= v_to THEN RETURN; END IF;
  END IF;
  RETURN QUERY EXECUTE v_page || ' ORDER BY c.starts_at, c.event_id LIMIT $5'
  USING v_from, v_to, p_after, p_after_id, p_limit - v_found;
END $$;

-- How many upcoming events the filter leaves, counted up to p_most.
CREATE FUNCTION count_feed(p jsonb, p_most integer) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE v_count integer;
BEGIN
  EXECUTE format($sql$
    SELECT count(*) FROM (
      SELECT FROM event_cards c WHERE c.status = 'published' AND c.ends_at > now() AND c.starts_at > greatest(now() - interval '3 days', $1) AND c.starts_at < $2 AND %s LIMIT $3
    ) x $sql$, feed_condition(p))
  INTO v_count USING (p ->> 'from')::timestamptz, coalesce((p ->> 'to')::timestamptz, 'infinity'), p_most;
  RETURN v_count;
END $$;

-- ------------------------------------------------------------------ kept right at commit
-- A change notes its events here at once and the note is worked off at the end of the same transaction: one refresh for however
-- many rows of an event were written. Until then the note's key makes other transactions with the same event wait, so that none
-- builds a card from a state the other is about to replace. Committed notes do not exist.
CREATE UNLOGGED TABLE event_cards_to_refresh (event_id uuid PRIMARY KEY);

CREATE FUNCTION refresh_noted_event_cards() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_events uuid[];
BEGIN
  WITH noted AS (DELETE FROM event_cards_to_refresh RETURNING event_id) SELECT array_agg(event_id) INTO v_events FROM noted;
  IF v_events IS NOT NULL THEN PERFORM refresh_event_cards(v_events); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_cards_kept AFTER INSERT ON event_cards_to_refresh
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_noted_event_cards();

-- Argument: the column that holds the event.
CREATE FUNCTION note_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_cards_to_refresh
  SELECT DISTINCT id FROM (VALUES
    (CASE WHEN TG_OP <> 'INSERT' THEN (to_jsonb(OLD) ->> TG_ARGV[0])::uuid END),
    (CASE WHEN TG_OP <> 'DELETE' THEN (to_jsonb(NEW) ->> TG_ARGV[0])::uuid END)
  ) v(id) WHERE id IS NOT NULL ORDER BY id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Arguments: what changed, and the column with its id.
CREATE FUNCTION note_events_with() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_id uuid;
BEGIN
  v_id := (to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[1])::uuid;
  INSERT INTO event_cards_to_refresh
  SELECT id FROM (
    SELECT id FROM events WHERE TG_ARGV[0] = 'club' AND club_id = v_id
    UNION SELECT id FROM events WHERE TG_ARGV[0] = 'location' AND location_id = v_id
    UNION SELECT id FROM events WHERE TG_ARGV[0] = 'category' AND category_id = v_id
    UNION SELECT id FROM events WHERE TG_ARGV[0] = 'poster' AND poster_id = v_id
    UNION SELECT parent_id FROM events_rels WHERE TG_ARGV[0] = 'genre' AND genres_id = v_id
    UNION SELECT parent_id FROM events_rels WHERE TG_ARGV[0] = 'tag' AND tags_id = v_id
  ) x ORDER BY id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER event_cards_follow_events AFTER INSERT OR UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION note_event('id');
CREATE TRIGGER event_cards_follow_texts AFTER INSERT OR UPDATE OR DELETE ON events_locales FOR EACH ROW EXECUTE FUNCTION note_event('_parent_id');
CREATE TRIGGER event_cards_follow_rels AFTER INSERT OR UPDATE OR DELETE ON events_rels FOR EACH ROW EXECUTE FUNCTION note_event('parent_id');
-- Never on `taken`: a sale must not rebuild a card.
CREATE TRIGGER event_cards_follow_ticket_types AFTER INSERT OR UPDATE OF event_id, price, currency, visibility, capacity OR DELETE ON ticket_types
  FOR EACH ROW EXECUTE FUNCTION note_event('event_id');

DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES ('clubs', 'club'), ('locations', 'location'), ('categories', 'category'), ('genres', 'genre'), ('tags', 'tag')) v(tbl, what) LOOP
    EXECUTE format('CREATE TRIGGER event_cards_follow_slug AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.slug IS DISTINCT FROM NEW.slug) EXECUTE FUNCTION note_events_with(%L, %L)', r.tbl, r.what, 'id');
    EXECUTE format('CREATE TRIGGER event_cards_follow_name AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION note_events_with(%L, %L)', r.tbl || '_locales', r.what, '_parent_id');
    EXECUTE format('CREATE TRIGGER event_cards_follow_new_name AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_events_with(%L, %L)', r.tbl || '_locales', r.what, '_parent_id');
  END LOOP;
END $$;
CREATE TRIGGER event_cards_follow_poster AFTER UPDATE ON media FOR EACH ROW EXECUTE FUNCTION note_events_with('poster', 'id');
CREATE TRIGGER event_cards_follow_alt AFTER INSERT OR UPDATE OR DELETE ON media_locales FOR EACH ROW EXECUTE FUNCTION note_events_with('poster', '_parent_id');
