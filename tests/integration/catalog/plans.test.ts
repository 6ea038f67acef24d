import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { cloneDatabase, dropDatabase } from '#scripts/lib/postgres.ts'
import { eventKey } from '#src/db/catalog/eventKey.ts'
import { liveStatement } from '#src/db/catalog/eventLive.ts'
import { feedStatement } from '#src/db/catalog/feedPage.ts'
import { runDatabase } from '#tests/support/testServer.ts'
import { fillCatalogue } from '../../../bench/lib/fillCatalogue.ts'

const size = 20_000
const name = runDatabase(inject('run').runId, `w${process.pid}_plans`)
let client: Client

beforeAll(async () => {
  const { serverUrl, template } = inject('run')
  client = new Client({ connectionString: await cloneDatabase(serverUrl, template, name) })
  await client.connect()
  await fillCatalogue(client, { events: size, originals: 400 })
}, 240_000)
afterAll(async () => {
  await client.end()
  await dropDatabase(inject('run').serverUrl, name)
}, 120_000)

type Reading = { rows: number; scanned: string[]; read: number }

type Counter = { relname: string; seq: number; read: number }

/** What this connection has read so far; what it has not reported yet is in it, so only differences tell. */
async function counters(): Promise<Counter[]> {
  const { rows } = await client.query<Counter>(
    `SELECT relname, seq_scan::int AS seq, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_xact_user_tables
     WHERE relname IN ('event_cards', 'events', 'events_locales', 'ticket_types', 'search_words', 'tickets', 'orders', 'timetable_classes') ORDER BY relname`,
  )
  return rows
}

/** Runs a statement and says what it read, also inside functions, where EXPLAIN does not look. */
async function reading(text: string, values: readonly unknown[]): Promise<Reading> {
  await client.query('BEGIN')
  const before = await counters()
  const { rowCount } = await client.query(text, [...values])
  const after = await counters()
  await client.query('ROLLBACK')
  const grown = after.map(({ relname, seq, read }, index) => ({
    relname,
    seq: seq - (before[index] as Counter).seq,
    read: read - (before[index] as Counter).read,
  }))
  return {
    rows: rowCount ?? 0,
    scanned: grown.filter(({ seq }) => seq > 0).map(({ relname }) => relname),
    read: grown.reduce((sum, { read }) => sum + read, 0),
  }
}

const day = 86_400_000

describe(`at ${size} events`, () => {
  it.each<[string, Partial<Parameters<typeof feedStatement>[0]>]>([
    ['the first page', {}],
    ['a month on', { from: new Date(Date.now() + 30 * day) }],
    ['a frequent genre', { genres: ['genres-3'] }],
    ['a rare tag', { tags: ['tags-60'] }],
    [
      'a genre in a week',
      { genres: ['genres-3'], from: new Date(Date.now() + 90 * day), to: new Date(Date.now() + 97 * day) },
    ],
    ['many filters', { genres: ['genres-19', 'genres-7'], clubs: ['club-3'], free: true }],
    ['a frequent word', { q: 'концерт' }],
    ['a mistyped word', { q: 'концрет' }],
    ['a rare word', { q: 'астрономия' }],
    ['two words', { q: 'хакатон джаз' }],
    ['a beginning', { q: 'кон' }],
    ['a word that is not there', { q: 'щщщщщ' }],
    ['a word and a genre', { q: 'концерт', genres: ['genres-3'] }],
  ])('the feed reads little for %s', async (_what, filter) => {
    const { text, values } = feedStatement({ locale: 'ru', limit: 20, ...filter })
    const { rows, scanned, read } = await reading(text, values)
    expect(scanned).toEqual([])
    expect(read).toBeLessThan(2500)
    if (!('q' in filter && filter.q?.startsWith('щ'))) expect(rows).toBeGreaterThan(0)
  })

  it('a later page costs what the first did', async () => {
    const { rows } = await client.query<{ id: string; micros: string }>(
      `SELECT event_id AS id, (extract(epoch FROM starts_at) * 1000000)::bigint::text AS micros FROM event_cards WHERE starts_at > now() ORDER BY 2 OFFSET 5000 LIMIT 1`,
    )
    const place = rows[0] as { id: string; micros: string }
    const cursor = Buffer.from(`${place.micros}.${place.id}`).toString('base64url')
    const { text, values } = feedStatement({ locale: 'kk', limit: 20, cursor })
    const { rows: count, scanned, read } = await reading(text, values)
    expect({ count, scanned }).toEqual({ count: 21, scanned: [] })
    expect(read).toBeLessThan(100)
  })

  it('one event and its seats are found by index', async () => {
    const { rows } = await client.query<{ id: string; slug: string }>(
      'SELECT event_id AS id, slug FROM event_cards LIMIT 1',
    )
    for (const key of [rows[0]?.id ?? '', rows[0]?.slug ?? '']) {
      const { scanned, read } = await reading(liveStatement(eventKey(key).condition), [
        key,
        '00000000-0000-7000-8000-000000000000',
      ])
      expect(scanned.filter((table) => !['tickets', 'orders', 'timetable_classes'].includes(table))).toEqual([])
      expect(read).toBeLessThan(20)
    }
  })

  it('the classes at its time are sought among those of the asking person only', async () => {
    const each = 200
    await client.query(
      `INSERT INTO users (id, name, email, bonus_balance) SELECT hub_uuid(), 'Студент', 'classes' || n || '@stu.sdu.edu.kz', 0 FROM generate_series(1, 300) n;
       INSERT INTO timetables (user_id, url) SELECT id, 'https://my.sdu.edu.kz/t.ics' FROM users WHERE email LIKE 'classes%';
       INSERT INTO timetable_classes (user_id, title, starts_at, ends_at, is_all_day, is_busy)
         SELECT user_id, 'Физика', now() + n * interval '22 hours', now() + n * interval '22 hours' + interval '50 minutes', false, true FROM timetables, generate_series(1, ${each}) n;
       ANALYZE timetable_classes`,
    )
    const { rows } = await client.query<{ id: string; person: string }>(
      `SELECT c.event_id AS id, t.user_id AS person FROM event_cards c, timetables t WHERE c.starts_at > now() + interval '90 days' ORDER BY c.starts_at, t.user_id LIMIT 1`,
    )
    const { id, person } = rows[0] as { id: string; person: string }
    const { scanned, read } = await reading(liveStatement(eventKey(id).condition), [id, person])
    expect(scanned).not.toContain('timetable_classes')
    expect(read).toBeLessThan(20 + each)
  })

  it('and the plans say so', async () => {
    const { text, values } = feedStatement({ locale: 'ru', limit: 20 })
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('Index Scan using event_cards_feed')
    expect(plan).not.toContain('Seq Scan')
  })
})
