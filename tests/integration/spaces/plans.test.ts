import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { bookingView } from '#src/db/spaces/bookingView.ts'
import { hallsCalendar } from '#src/db/spaces/hallsCalendar.ts'
import { isTaken } from '#src/db/spaces/isTaken.ts'
import { spaceCalendar, spaceCalendarSql, spaceCalendarValues } from '#src/db/spaces/spaceCalendar.ts'
import { spaceRules } from '#src/db/spaces/spaceRules.ts'
import { sweepBookings } from '#src/db/spaces/sweepBookings.ts'
import { gridOf } from '#src/domain/spaceGrid.ts'
import { withOwnDatabase } from '#tests/support/database.ts'

/** Tables that grow with use: none of them may be read from end to end. */
const growing = ['bookings', 'booking_slots', 'events']

const hall = (n: number): string => `00000001-0000-4000-8000-${String(n).padStart(12, '0')}`

/**
 * 101 halls and 300 clubs. 2,000 bookings in the first hall (15 minutes each, every half hour from now on), 100,000 in the others, an
 * event on every fourth.
 */
const fill = `
SET session_replication_role = replica;
INSERT INTO locations (id, slug, kind, capacity_max, step_minutes, time_zone)
  SELECT ('00000001-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'hall-' || n, 'hall', 100, 15, 'Asia/Almaty' FROM generate_series(1, 101) n;
INSERT INTO clubs (id, slug) SELECT ('00000002-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'club-' || n FROM generate_series(1, 300) n;
INSERT INTO bookings (id, reference, location_id, club_id, starts_at, ends_at, occupied_from, occupied_to, status, kind)
  SELECT ('00000003-0000-4000-8000-' || lpad((h * 2000 + n)::text, 12, '0'))::uuid, 'R-' || h || '-' || n,
    ('00000001-0000-4000-8000-' || lpad(h::text, 12, '0'))::uuid, ('00000002-0000-4000-8000-' || lpad((n % 300 + 1)::text, 12, '0'))::uuid,
    t, t + interval '15 minutes', t, t + interval '15 minutes', 'confirmed', 'reservation'
  FROM generate_series(1, 51) h, LATERAL (SELECT n, date_trunc('day', now()) + n * interval '30 minutes' AS t FROM generate_series(1, 2000) n) x;
INSERT INTO booking_slots (booking_id, location_id, occupied) SELECT id, location_id, tstzrange(occupied_from, occupied_to) FROM bookings;
INSERT INTO events (id, slug, starts_at, ends_at, time_zone, status, type, price, currency, max_attendees, booking_id, club_id)
  SELECT id, 'event-' || reference, starts_at, ends_at, 'Asia/Almaty', 'published', 'general', 0, 'KZT', 50, id, club_id FROM bookings WHERE right(id::text, 1) IN ('0', '4', '8');
SET session_replication_role = origin;
ANALYZE;`

const sequential = (plan: string): string[] =>
  [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table).filter((table) => growing.includes(table))

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('with 2,000 bookings in a hall and 100,000 in others', () => {
  it('a month of the hall in steps of 15 minutes is read by index, and the rest of what a request asks', async () => {
    await withOwnDatabase('plans_spaces', async (url) => {
      const db = new pg.Client({ connectionString: url })
      db.on('error', () => undefined)
      await db.connect()
      try {
        await db.query(fill)
        const planOf = async (text: string, values: readonly unknown[]): Promise<string> => {
          await db.query('BEGIN')
          const { rows } = await db.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS OFF) ${text}`, [
            ...values,
          ])
          await db.query('ROLLBACK')
          return rows.map((row) => row['QUERY PLAN']).join('\n')
        }
        const month = { from: day(0), to: day(30), locale: 'ru' }
        const viewers = {
          anonymous: { id: null, headOf: [], isAdmin: false },
          head: { id: null, headOf: ['00000002-0000-4000-8000-000000000007'], isAdmin: false },
          admin: { id: null, headOf: [], isAdmin: true },
        }
        for (const [who, viewer] of Object.entries(viewers)) {
          const plan = await planOf(spaceCalendarSql(hall(1)), spaceCalendarValues(hall(1), { ...month, viewer }))
          expect(sequential(plan), `${who}: ${plan}`).toEqual([])
          expect(plan).toMatch(/Index Scan (using|on) bookings_no_overlap/)
          // What the other halls hold is not even looked at.
          expect(
            Math.max(...[...plan.matchAll(/actual time=\S+ rows=(\d+)/g)].map(([, rows]) => Number(rows))),
          ).toBeLessThan(3_000)
        }
        const calendar = await spaceCalendar(db, 'hall-1', { ...month, viewer: viewers.anonymous })
        const grid = gridOf(month, calendar?.rules ?? expect.fail(), calendar?.busy ?? [])
        expect(grid.flatMap(({ steps }) => steps)).toHaveLength(31 * 96)
        expect(calendar?.busy.length).toBeGreaterThan(1_400)

        // The other statements of a request and of the worker, with the plan each would get.
        const asked: [string, string, readonly unknown[]][] = []
        const spy = {
          query: (text: string, values: readonly unknown[] = []) => {
            asked.push([text.slice(0, 60), text, values])
            return db.query(text, [...values])
          },
        }
        const [booking] = calendar?.busy.length ? [`00000003-0000-4000-8000-${String(2001).padStart(12, '0')}`] : ['']
        await spaceRules(spy as never, hall(1))
        await isTaken(spy as never, hall(1), { start: Date.now() + 7_200_000, end: Date.now() + 9_000_000 })
        await bookingView(spy as never, booking as string)
        await sweepBookings(spy as never, 200)
        await hallsCalendar(spy as never, { from: day(1), to: day(1), hall: null, locale: 'ru' })
        await hallsCalendar(spy as never, { from: day(0), to: day(30), hall: 'hall-1', locale: 'ru' })
        await spy.query('DELETE FROM booking_slots WHERE booking_id = $1', [booking])
        for (const [name, text, values] of asked) {
          const plan = await planOf(text, values)
          expect(sequential(plan), `${name}: ${plan}`).toEqual([])
        }
      } finally {
        await db.end()
      }
    })
  }, 240_000)
})
