import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadClubs, loadCommunity } from '#scripts/demo/load/clubs.ts'
import type { Load } from '#scripts/demo/load/context.ts'
import { loadEvents } from '#scripts/demo/load/events.ts'
import { loadLedgers } from '#scripts/demo/load/ledgers.ts'
import { loadPeople } from '#scripts/demo/load/people.ts'
import { loadLocations, loadTerms } from '#scripts/demo/load/places.ts'
import { loadReviews } from '#scripts/demo/load/reviews.ts'
import { loadTickets } from '#scripts/demo/load/tickets.ts'
import { planDemo } from '#scripts/demo/schedule.ts'
import { pool } from '#src/db/pool.ts'
import { plainOptions, reconnect } from '#tests/support/connections.ts'
import { testPayload } from '#tests/support/factories.ts'
import { entries, facts, hand, outcome } from './communitySupport.ts'

/** One picture for everything: drawing two hundred takes minutes. */
class OnePicture extends Map<string, string> {
  readonly picture: string
  constructor(picture: string) {
    super()
    this.picture = picture
  }
  override get(): string {
    return this.picture
  }
}

const plain = plainOptions()

let begun: Date

beforeAll(async () => {
  begun = new Date()
  // As the seed does: what is loaded is history.
  await reconnect(`${plain} -c hub.history=on`)
  const { rows } = await pool.query<{ id: string }>(
    "INSERT INTO media (id, filename, mime_type, private) VALUES (hub_uuid(), 'one.webp', 'image/webp', false) RETURNING id",
  )
  const load: Load = {
    payload: await testPayload(),
    plan: planDemo({ now: new Date(), seed: 7 }),
    people: new Map(),
    terms: new Map(),
    locations: new Map(),
    clubs: new Map(),
    events: new Map(),
    pictures: new OnePicture(rows[0]?.id ?? ''),
  }
  await loadPeople(load)
  await loadTerms(load)
  await loadLocations(load)
  await loadClubs(load)
  await loadCommunity(load)
  await loadEvents(load, () => undefined)
  await loadTickets(load)
  await loadReviews(load)
  await loadLedgers(load)
  // What the planner knows of these tables is from before they were filled.
  await pool.query('ANALYZE')
}, 240_000)
afterAll(() => reconnect(plain))

/**
 * spec/02-campus once more, straight from attendances, tickets, memberships, excuses and reviews, without a look at the ledgers or at
 * the functions that keep them.
 */
const fromFacts = `
  WITH live AS (SELECT ((now() AT TIME ZONE 'Asia/Almaty') - interval '6 months') AT TIME ZONE 'Asia/Almaty' AS since),
  went AS (
    SELECT a.user_id, e.id AS event_id, e.type, min(a.checked_in_at) AS at,
      coalesce(e.bonus_points, CASE WHEN e.type = 'club' THEN 30 WHEN e.price > 0 THEN 20 ELSE 10 END) AS bonus
    FROM attendances a JOIN events e ON e.id = a.event_id WHERE e.status <> 'cancelled' AND a.user_id IS NOT NULL GROUP BY a.user_id, e.id
  ),
  points(user_id, at, n) AS (
    SELECT user_id, at, CASE type WHEN 'club' THEN 20 ELSE 10 END FROM went
    UNION ALL SELECT user_id, at, floor(bonus / 10) FROM went
    UNION ALL SELECT organiser_id, ends_at, 30 FROM events WHERE club_id IS NOT NULL AND status = 'published' AND ends_at <= now() AND organiser_id IS NOT NULL
    UNION ALL SELECT user_id, r.created_at, 3 FROM reviews r JOIN events e ON e.id = r.event_id WHERE r.status = 'published' AND e.status <> 'cancelled'
    UNION ALL SELECT organiser_id, at, 2 FROM (
      SELECT e.organiser_id, r.created_at AS at, row_number() OVER (PARTITION BY e.id ORDER BY date_trunc('milliseconds', r.created_at), r.id) AS place
      FROM reviews r JOIN events e ON e.id = r.event_id
      WHERE r.status = 'published' AND r.rating IN (4, 5) AND e.club_id IS NOT NULL AND e.status = 'published' AND e.ends_at <= now()
    ) good WHERE place <= 10 AND organiser_id IS NOT NULL
    UNION ALL SELECT DISTINCT t.holder_id, e.ends_at, -25 FROM tickets t JOIN events e ON e.id = t.event_id AND e.type = 'club' AND e.status <> 'cancelled'
      JOIN club_memberships m ON m.club_id = e.club_id AND m.user_id = t.holder_id AND m.joined_at <= e.ends_at AND m.status IN ('active', 'left')
        AND (m.left_at IS NULL OR m.left_at > e.starts_at)
      WHERE t.status = 'absent' AND NOT EXISTS (SELECT FROM excuses x WHERE x.event_id = e.id AND x.user_id = t.holder_id AND x.status = 'granted')
        AND NOT EXISTS (SELECT FROM attendances a WHERE a.event_id = e.id AND a.user_id = t.holder_id)
  )
  SELECT u.id, u.social_gpa::float8 AS stored_gpa,
    (SELECT round(4 * least(greatest(coalesce(sum(p.n), 0) / 300.0, 0), 1), 2) FROM points p, live WHERE p.user_id = u.id AND p.at > live.since)::float8 AS gpa,
    u.bonus_balance::float8 AS stored_balance,
    (SELECT coalesce(sum(bonus), 0) FROM went w WHERE w.user_id = u.id)::float8
      + (SELECT coalesce(sum(points), 0) FROM bonus_transactions b WHERE b.user_id = u.id AND b.kind = 'redemption')::float8 AS balance
  FROM users u ORDER BY u.id`

/** Who has an entry, and which events have a review, that became six months old since these tests began: values written before still count it. */
async function grownOld(): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT user_id AS id FROM gpa_entries WHERE occurred_at > community_since($1) AND occurred_at <= community_since(now())
     UNION SELECT event_id FROM reviews WHERE created_at > community_since($1) AND created_at <= community_since(now())`,
    [begun],
  )
  return new Set(rows.map(({ id }) => id))
}

describe('the demo campus', () => {
  it('has the GPA and the bonuses that follow from what happened, for every student', async () => {
    const { rows } = await pool.query<
      Record<'stored_gpa' | 'gpa' | 'stored_balance' | 'balance', number> & { id: string }
    >(fromFacts)
    const old = await grownOld()
    expect(rows.length).toBeGreaterThan(130)
    expect(
      rows.filter((row) => (row.stored_gpa !== row.gpa && !old.has(row.id)) || row.stored_balance !== row.balance),
    ).toEqual([])
    expect(rows.filter(({ gpa }) => gpa > 0 && gpa < 4).length).toBeGreaterThan(80)
  })

  it('and the ratings of six months', async () => {
    const { rows } = await pool.query<{ id: string; slug: string }>(
      `SELECT e.id, e.slug FROM events e LEFT JOIN reviews r ON r.event_id = e.id AND r.status = 'published'
         AND r.created_at > ((now() AT TIME ZONE 'Asia/Almaty') - interval '6 months') AT TIME ZONE 'Asia/Almaty'
       GROUP BY e.id HAVING coalesce(e.rating_count, 0) <> count(r.id) OR e.rating_average IS DISTINCT FROM round(avg(r.rating), 2)`,
    )
    const old = await grownOld()
    expect(rows.filter(({ id }) => !old.has(id))).toEqual([])
  })

  it('does not change when every fact is told once more, in any order', async () => {
    const [before, written] = [await outcome(), await entries()]
    const list = (await facts()).map((event) => ({ event, at: Math.random() })).sort((a, b) => a.at - b.at)
    for (const { event } of list) await hand(event)
    expect(await entries()).toBe(written)
    const after = await outcome()
    const old = await grownOld()
    const young = ({ totals, ratings, ...rest }: typeof before) => ({
      ...rest,
      totals: totals.filter(({ id }) => !old.has(id)),
      ratings: ratings.filter(({ id }) => !old.has(id)),
    })
    expect(young(after)).toEqual(young(before))
  }, 240_000)
})
