import type { Client } from 'pg'
import { inTurn } from '../lib/inTurn.ts'
import { load } from '../lib/load.ts'
import { milliseconds, perSecond, type Row, ratio, times } from '../lib/report.ts'

export type AvailabilitySubjects = { hub: string; c: string; client: Client; rounds: number; amount: number }

/** Bookings of one hall, an hour apart, and of fifty others, written past the triggers. */
async function fillHalls(client: Client, elsewhere: number): Promise<void> {
  await client.query(`
    SET session_replication_role = replica;
    DELETE FROM booking_slots; DELETE FROM bookings; DELETE FROM locations WHERE slug LIKE 'bench-hall-%';
    INSERT INTO locations (id, slug, kind, capacity_max, step_minutes, time_zone)
      SELECT hub_uuid(), 'bench-hall-' || n, 'hall', 100, 15, 'Asia/Almaty' FROM generate_series(0, 50) n;
    INSERT INTO locations_opening_hours (_order, _parent_id, id, weekday, opens, closes)
      SELECT d.n, l.id, md5(l.id::text || d.day), d.day::enum_locations_opening_hours_weekday, '08:00', '22:00'
      FROM locations l, unnest(ARRAY['mon','tue','wed','thu','fri','sat','sun']) WITH ORDINALITY d(day, n) WHERE l.slug LIKE 'bench-hall-%';
    INSERT INTO bookings (id, reference, location_id, starts_at, ends_at, occupied_from, occupied_to, status, kind)
      SELECT hub_uuid(), l.slug || '-' || n, l.id, t, t + interval '15 minutes', t, t + interval '15 minutes', 'confirmed', 'reservation'
      FROM locations l, generate_series(1, CASE l.slug WHEN 'bench-hall-0' THEN 2000 ELSE ${Math.ceil(elsewhere / 50)} END) n,
        LATERAL (SELECT date_trunc('day', now()) + n * interval '20 minutes' AS t) x WHERE l.slug LIKE 'bench-hall-%';
    INSERT INTO booking_slots (booking_id, location_id, occupied) SELECT id, location_id, tstzrange(occupied_from, occupied_to) FROM bookings;
    SET session_replication_role = origin;
    ANALYZE bookings, booking_slots, locations;`)
}

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A month of a hall with 2,000 reservations in steps of 15 minutes, with 1,000 and with 100,000 reservations in other halls. */
export async function availabilityRow({ hub, c, client, rounds, amount }: AvailabilitySubjects): Promise<Row> {
  const range = `from=${day(0)}&to=${day(30)}`
  const get = (base: string, path: string) => () => load({ base, calls: [{ path }], amount })
  const measure = async (elsewhere: number) => {
    await fillHalls(client, elsewhere)
    return inTurn(
      rounds,
      {
        hub: get(hub, `/api/spaces/bench-hall-0/availability?${range}`),
        c: get(c, `/availability/bench-hall-0?${range}`),
      },
      { warmUp: true },
    )
  }
  const [few, many] = [await measure(1_000), await measure(100_000)]
  const [share, growth] = [ratio(many.hub.rate, many.c.rate), ratio(few.hub.rate, many.hub.rate)]
  return {
    path: 'availability (a month, 2,976 steps, 2,000 reservations)',
    result: `${perSecond(many.hub)}, p99 ${milliseconds(many.hub.p99)}; C ${perSecond(many.c)}: ${times(share)} C; with 1,000 reservations elsewhere ${perSecond(few.hub)}`,
    goal: '≥ 0.5 C; flat to 100 k reservations in other halls',
    met: share >= 0.5 && growth <= 1.25 && many.hub.failures === 0,
    figures: { hub: many.hub, C: many.c, fewElsewhere: few.hub },
  }
}
