import type { Client, PoolClient } from 'pg'

/** Vocabulary of the generated texts; few words are frequent and most are rare, as in real ones (Zipf). */
const heads = [
  'концерт',
  'лекция',
  'турнир',
  'хакатон',
  'фестиваль',
  'выставка',
  'мастер-класс',
  'дебаты',
  'спектакль',
  'кинопоказ',
  'ярмарка',
  'семинар',
  'экскурсия',
  'квиз',
  'вечер',
  'пробежка',
  'шахматы',
  'робототехника',
  'программирование',
  'фотография',
  'волонтёрство',
  'джаз',
  'гитара',
  'каллиграфия',
  'астрономия',
  'керамика',
  'импровизация',
  'баскетбол',
  'волейбол',
  'йога',
]
const kazakh = [
  'кеш',
  'дәріс',
  'жарыс',
  'мереке',
  'көрме',
  'пікірсайыс',
  'қойылым',
  'жәрмеңке',
  'саяхат',
  'домбыра',
  'ән',
  'би',
  'құстар',
  'өнер',
  'ғылым',
]
const english = [
  'concert',
  'lecture',
  'tournament',
  'hackathon',
  'festival',
  'exhibition',
  'workshop',
  'debate',
  'play',
  'screening',
  'fair',
  'seminar',
]

const syllables = [
  'ба',
  'ве',
  'го',
  'ди',
  'жу',
  'за',
  'ки',
  'ло',
  'ма',
  'не',
  'по',
  'ра',
  'со',
  'те',
  'фи',
  'ха',
  'це',
  'ша',
  'эр',
  'юн',
  'яр',
  'нар',
  'тал',
  'мир',
  'дан',
  'сай',
]

/** Made-up words that look like words, always the same. */
function invented(count: number): string[] {
  const words: string[] = []
  for (let n = 0; n < count; n++) {
    let word = ''
    for (let rest = n * 7919 + 11, i = 0; i < 3 + (n % 2); i++, rest = Math.floor(rest / syllables.length) + n)
      word += syllables[rest % syllables.length]
    words.push(word)
  }
  return words
}

export type CatalogueSize = {
  events: number
  clubs?: number
  /** Events made one by one; the rest are copies of them at other times, which is much faster and no different to an index. */
  originals?: number
}

/** Share of the events that are still to come: the rest is history that the feed must not pay for. */
const upcomingShare = 0.5
const sometime = `date_trunc('minute', now()) + CASE WHEN random() < ${upcomingShare} THEN random() * interval '365 days' ELSE random() * interval '-1825 days' END`

/**
 * Fills an empty database with a catalogue: half of the events past (five years), half to come (a year). Texts in three languages,
 * two genres and three tags each, one public ticket type. Triggers are off meanwhile; the read model is built at the end by the
 * same function that keeps it.
 */
export async function fillCatalogue(
  client: Client | PoolClient,
  { events, clubs = 40, originals = 2000 }: CatalogueSize,
): Promise<void> {
  const words = [...heads, ...invented(4000)]
  const original = Math.min(events, originals)
  await client.query('BEGIN')
  await client.query("SET LOCAL session_replication_role = 'replica'")
  await client.query('SET LOCAL statement_timeout = 0')
  await client.query('SELECT setseed(0.42)')
  for (const [table, count] of [
    ['categories', 8],
    ['genres', 20],
    ['tags', 60],
  ] as const) {
    await client.query(
      `INSERT INTO ${table} (id, slug, position) SELECT hub_uuid(), '${table}-' || n, n FROM generate_series(1, $1::int) n`,
      [count],
    )
    await client.query(
      `INSERT INTO ${table}_locales (name, _locale, _parent_id)
       SELECT initcap($1::text || ' ' || d.position || CASE l WHEN 'ru' THEN '' ELSE ' ' || l END), l::_locales, d.id FROM ${table} d, unnest(ARRAY['ru', 'kk', 'en']) l`,
      [table],
    )
  }
  await client.query(
    `INSERT INTO clubs (id, slug, rating_average, rating_count) SELECT hub_uuid(), 'club-' || n, 4.5, 10 FROM generate_series(1, $1::int) n`,
    [clubs],
  )
  await client.query(
    `INSERT INTO clubs_locales (name, tagline, _locale, _parent_id) SELECT 'Клуб ' || c.slug, 'О клубе', l::_locales, c.id FROM clubs c, unnest(ARRAY['ru', 'kk', 'en']) l`,
  )
  await client.query(
    `INSERT INTO locations (id, slug, kind, capacity_min, capacity_max, step_minutes, time_zone) SELECT hub_uuid(), 'hall-' || n, 'hall', 0, 300, 60, 'Asia/Almaty' FROM generate_series(1, 12) n`,
  )
  await client.query(
    `INSERT INTO locations_locales (name, _locale, _parent_id) SELECT 'Зал ' || p.slug, l::_locales, p.id FROM locations p, unnest(ARRAY['ru', 'kk', 'en']) l`,
  )
  await client.query(
    `INSERT INTO events (id, slug, status, type, starts_at, ends_at, time_zone, club_id, location_id, category_id, price, currency, max_attendees, one_ticket_per_person,
                         refund_policy_full_until_hours, refund_policy_partial_percent, refund_policy_partial_until_hours, doors_open_minutes, stream_audience,
                         rating_count, sequence, published_at)
     SELECT hub_uuid(), 'event-' || n, 'published', 'general', s.at, s.at + interval '2 hours', 'Asia/Almaty',
       (SELECT array_agg(id) FROM clubs)[1 + n % $2], (SELECT array_agg(id) FROM locations)[1 + n % 12], (SELECT array_agg(id) FROM categories)[1 + n % 8],
       CASE WHEN n % 3 = 0 THEN 50000 ELSE 0 END, 'KZT', 300, true, 24, 0, 0, 120, 'public', 0, 0, now()
     FROM generate_series(1, $1::int) n,
       LATERAL (SELECT ${sometime} AS at WHERE n > 0) s`,
    [original, clubs],
  )
  // The index depends on `k`, else PostgreSQL would take the aggregate for one of the outer query.
  const text = (length: number) =>
    `(SELECT string_agg(list[1 + 0 * k + floor(power(random(), 3) * array_length(list, 1))::int], ' ') FROM generate_series(1, ${length}) k WHERE e.id IS NOT NULL)`
  await client.query(
    `INSERT INTO events_locales (title, summary, description, _locale, _parent_id)
     SELECT initcap(${text(3)}), ${text(10)},
       jsonb_build_object('root', jsonb_build_object('type', 'root', 'children', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'children', jsonb_build_array(jsonb_build_object('type', 'text', 'text', ${text(30)})))))),
       l.locale::_locales, e.id
     FROM events e, LATERAL (VALUES ('ru', $1::text[]), ('kk', $2::text[]), ('en', $3::text[])) l(locale, list)`,
    [words, [...kazakh, ...words.slice(100, 3000)], [...english, ...words.slice(1000, 3000)]],
  )
  for (const [path, column, count, each] of [
    ['genres', 'genres_id', 20, 2],
    ['tags', 'tags_id', 60, 3],
  ] as const)
    await client.query(
      `INSERT INTO events_rels ("order", parent_id, path, ${column})
       SELECT k, e.id, '${path}', (SELECT array_agg(id) FROM ${path})[1 + (floor(power(random(), 2) * ${count})::int + k) % ${count}] FROM events e, generate_series(1, ${each}) k`,
    )
  await client.query(
    `INSERT INTO ticket_types (id, event_id, price, currency, capacity, taken, per_person_limit, per_order_limit, audience, visibility, position, is_default, live, club_id)
     SELECT hub_uuid(), id, price, currency, max_attendees, 0, 4, 4, 'everyone', 'public', 1, true, true, club_id FROM events`,
  )
  await client.query(
    `INSERT INTO ticket_types_locales (name, _locale, _parent_id) SELECT 'Билет', l::_locales, t.id FROM ticket_types t, unnest(ARRAY['ru', 'kk', 'en']) l`,
  )
  // Filling an inverted index row by row takes most of the time: it is built at the end instead.
  const { rows } = await client.query<{ make: string }>(
    "SELECT pg_get_indexdef('event_cards_filter'::regclass) AS make",
  )
  await client.query('DROP INDEX event_cards_filter')
  await client.query('SELECT refresh_event_cards(NULL)')
  if (events > original) await copyEvents(client, events, original)
  await client.query((rows[0] as { make: string }).make)
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
}

const columnsOf = (table: string, changed: readonly string[]): string =>
  `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS list FROM pg_attribute
   WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> ALL (ARRAY[${changed.map((name) => `'${name}'`).join(', ')}])`

async function otherColumns(client: Client | PoolClient, table: string, changed: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ list: string }>(columnsOf(table, changed))
  return (rows[0] as { list: string }).list
}

const of = (alias: string, columns: string): string =>
  columns
    .split(', ')
    .map((name) => `${alias}.${name}`)
    .join(', ')

/** Copies events, their cards and ticket types under new ids, slugs and times; their texts live on in the cards only. */
async function copyEvents(client: Client | PoolClient, wanted: number, original: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE copies ON COMMIT DROP AS
     SELECT hub_uuid() AS id, e.id AS of_id, e.slug || '-' || k AS slug, ${sometime} AS at FROM events e, generate_series(1, $1::int) k WHERE k > 0 LIMIT $2::int`,
    [Math.ceil(wanted / original), wanted - original],
  )
  const event = await otherColumns(client, 'events', ['id', 'slug', 'starts_at', 'ends_at', 'booking_id'])
  await client.query(
    `INSERT INTO events (id, slug, starts_at, ends_at, ${event}) SELECT n.id, n.slug, n.at, n.at + interval '2 hours', ${of('e', event)} FROM copies n JOIN events e ON e.id = n.of_id`,
  )
  const type = await otherColumns(client, 'ticket_types', ['id', 'event_id'])
  await client.query(
    `INSERT INTO ticket_types (id, event_id, ${type}) SELECT hub_uuid(), n.id, ${of('t', type)} FROM copies n JOIN ticket_types t ON t.event_id = n.of_id`,
  )
  const cards = ['card_ru', 'card_kk', 'card_en']
  const card = await otherColumns(client, 'event_cards', ['event_id', 'slug', 'starts_at', 'ends_at', ...cards])
  const moved = cards.map(
    (name) =>
      `replace(replace(replace(c.${name}::text, c.event_id::text, n.id::text), to_json(c.slug)::text, to_json(n.slug)::text), json_time(c.starts_at), json_time(n.at))::json`,
  )
  await client.query(
    `INSERT INTO event_cards (event_id, slug, starts_at, ends_at, ${card}, ${cards.join(', ')})
     SELECT n.id, n.slug, n.at, n.at + interval '2 hours', ${of('c', card)}, ${moved.join(', ')} FROM copies n JOIN event_cards c ON c.event_id = n.of_id`,
  )
}
