import type { PoolClient } from 'pg'
import { refreshRecommendations } from '#src/db/recommendations/refreshRecommendations.ts'
import { type Campus, randomOf, type Visit } from './campus.ts'

export type Judgement = { people: number; candidates: number; recommender: number; popularity: number; random: number }

/** How many of a list count. */
const shown = 10

/**
 * Tables of the same names in the session's temporary schema, which PostgreSQL looks into first: the hub's own function works on the
 * imaginary campus, and nothing of the hub's data is read or touched.
 */
const tables = `
  CREATE TEMP TABLE recommendations (LIKE public.recommendations INCLUDING ALL);
  CREATE TEMP TABLE event_cards AS SELECT event_id, club_id, type, status, genre_ids, tag_ids, starts_at FROM public.event_cards LIMIT 0;
  CREATE TEMP TABLE attendances AS SELECT user_id, event_id, checked_in_at FROM public.attendances LIMIT 0;
  CREATE TEMP TABLE tickets AS SELECT event_id, holder_id, status FROM public.tickets LIMIT 0;
  CREATE TEMP TABLE ticket_types AS SELECT event_id, taken, visibility FROM public.ticket_types LIMIT 0;
  CREATE TEMP TABLE club_subscriptions AS SELECT user_id, club_id FROM public.club_subscriptions LIMIT 0;
  CREATE TEMP TABLE club_memberships AS SELECT user_id, club_id, status FROM public.club_memberships LIMIT 0;`

async function load(client: PoolClient, { events, visits, subscriptions }: Campus, places: readonly Visit[]) {
  const rows = (sql: string, data: unknown) => client.query(sql, [JSON.stringify(data)])
  await rows(
    `INSERT INTO event_cards SELECT id, club, 'general', 'published', genres, tags, now() + make_interval(secs => "daysFromNow" * 86400)
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, club uuid, genres uuid[], tags uuid[], "daysFromNow" float8)`,
    events,
  )
  await rows(
    `INSERT INTO attendances SELECT x.person, x.event, c.starts_at FROM jsonb_to_recordset($1::jsonb) AS x(person uuid, event uuid) JOIN event_cards c ON c.event_id = x.event`,
    visits,
  )
  await rows(
    `INSERT INTO tickets SELECT event, person, 'paid' FROM jsonb_to_recordset($1::jsonb) AS x(person uuid, event uuid)`,
    places,
  )
  await client.query(
    `INSERT INTO ticket_types SELECT event_id, count(*), 'public' FROM tickets GROUP BY event_id; CREATE INDEX ON attendances (user_id, checked_in_at);
     CREATE INDEX ON attendances (event_id); CREATE INDEX ON tickets (event_id); ANALYZE attendances; ANALYZE tickets; ANALYZE event_cards`,
  )
  await rows(
    `INSERT INTO club_subscriptions SELECT person, club FROM jsonb_to_recordset($1::jsonb) AS x(person uuid, club uuid)`,
    subscriptions,
  )
}

/**
 * Hides one planned event of everybody who has one and asks for ten events each: the share of people whose hidden event is among
 * them, beside lists by places taken and by chance. Events a person holds a place for are in no list.
 *
 * @param client a connection to a migrated database; what is made on it is rolled back
 */
export async function judge(client: PoolClient, campus: Campus, seed: number): Promise<Judgement> {
  const random = randomOf(seed + 1)
  const hidden = new Map<string, string>()
  for (const [person, plans] of Map.groupBy(campus.plans, (visit) => visit.person))
    hidden.set(person, (plans[Math.floor(random() * plans.length)] as Visit).event)
  const places = campus.plans.filter(({ person, event }) => hidden.get(person) !== event)
  const held = new Set(places.map(({ person, event }) => `${person} ${event}`))
  const taken = new Map<string, number>()
  for (const { event } of places) taken.set(event, (taken.get(event) ?? 0) + 1)
  const future = campus.events.filter(({ daysFromNow }) => daysFromNow > 0).map(({ id }) => id)
  const byPlaces = [...future].sort((a, b) => (taken.get(b) ?? 0) - (taken.get(a) ?? 0))

  await client.query('BEGIN')
  try {
    await client.query(tables)
    await load(client, campus, places)
    await refreshRecommendations(client, [...hidden.keys()])
    const { rows } = await client.query<{ user_id: string; events: string[] }>(
      `SELECT user_id, (array_agg(event_id ORDER BY score DESC, event_id))[1:${shown}] AS events FROM recommendations GROUP BY user_id`,
    )
    const lists = new Map(rows.map(({ user_id, events }) => [user_id, events]))
    const hits = { recommender: 0, popularity: 0, random: 0 }
    for (const [person, event] of hidden) {
      const open = (each: string) => !held.has(`${person} ${each}`)
      const popular = byPlaces.filter(open)
      // Who has no list of the own is shown what is popular, as on the site.
      const own = [...new Set([...(lists.get(person) ?? []), ...popular])].slice(0, shown)
      if (own.includes(event)) hits.recommender++
      if (popular.slice(0, shown).includes(event)) hits.popularity++
      hits.random += shown / popular.length
    }
    const share = (count: number) => count / hidden.size
    return {
      people: hidden.size,
      candidates: future.length,
      recommender: share(hits.recommender),
      popularity: share(hits.popularity),
      random: share(hits.random),
    }
  } finally {
    await client.query('ROLLBACK')
  }
}
