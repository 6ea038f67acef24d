import type { Client } from 'pg'
import { nightParts } from '#src/services/ledgers/work.ts'
import type { Figures, Sample } from '../lib/figures.ts'
import { inTurn } from '../lib/inTurn.ts'
import { load } from '../lib/load.ts'
import { makeEvents, type Person, seatsTaken } from '../lib/people.ts'
import { milliseconds, type Row } from '../lib/report.ts'

export type NightSubjects = {
  hub: string
  client: Client
  buyers: readonly Person[]
  students: number
  rounds: number
}

const entriesEach = 50
/** Of a year's entries those of one day become too old in a night: 50 a student are 0.137 of the students. */
const usualShare = entriesEach / 365

/** A year of entries for so many students, written past the triggers; their values are those of the first night. */
async function fillLedger(client: Client, students: number): Promise<void> {
  await client.query(
    `SET session_replication_role = replica;
     INSERT INTO users (id, name, email, _verified, locale, bonus_balance, social_gpa)
       SELECT hub_uuid(), 'Студент', 'gpa-' || n || '@stu.sdu.edu.kz', true, 'ru', 0, 0 FROM generate_series(1, ${students}) n;
     INSERT INTO gpa_entries (id, user_id, points, kind, reason, occurred_at)
       SELECT hub_uuid(), u.id, (ARRAY[10, 10, 20, 20, 1, 2, 3, 3, -25])[1 + floor(random() * 9)::int], 'attended_general', 'Событие', now() - random() * interval '365 days'
       FROM users u, generate_series(1, ${entriesEach}) n WHERE u.email LIKE 'gpa-%';
     SET session_replication_role = origin`,
  )
  await client.query('VACUUM ANALYZE gpa_entries')
  await night(client)
}

/** Puts the values of a share of all people out of date, as the time of day does. */
async function makeStale(client: Client, share: number): Promise<void> {
  await client.query(
    `SET session_replication_role = replica;
     UPDATE users SET social_gpa = CASE social_gpa WHEN 4 THEN 3.99 ELSE 4 END WHERE random() < ${share};
     SET session_replication_role = origin`,
  )
  await client.query('VACUUM ANALYZE users')
}

/** The worker's nightly job on a connection of the bench's own. */
async function night(client: Client): Promise<void> {
  for (const part of nightParts) {
    await client.query('BEGIN')
    await part(client)
    await client.query('COMMIT')
  }
}

/** The formula once more, by itself: how many people have another value than their entries give. */
async function wrongValues(client: Client): Promise<number> {
  const { rows } = await client.query<{ wrong: number }>(
    `SELECT count(*)::int AS wrong FROM users u LEFT JOIN (
       SELECT user_id, sum(points) AS points FROM gpa_entries
       WHERE occurred_at > ((now() AT TIME ZONE 'Asia/Almaty') - interval '6 months') AT TIME ZONE 'Asia/Almaty' GROUP BY 1
     ) s ON s.user_id = u.id WHERE u.social_gpa <> round(4 * least(greatest(coalesce(s.points, 0) / 300, 0), 1), 2)`,
  )
  return rows[0]?.wrong ?? 0
}

async function timed(work: () => Promise<unknown>): Promise<Sample> {
  const startedAt = performance.now()
  await work()
  const elapsed = performance.now() - startedAt
  return { rate: 1000 / elapsed, p50: elapsed, p99: elapsed, failures: 0 }
}

const seconds = ({ p50, spread }: Figures): string =>
  `${(p50 / 1000).toFixed(2)} s ±${Math.round((spread / 2) * 100)} %`

/** A ticket for every buyer while the night changes everybody, these buyers too, or while nothing else happens. */
async function orders({ hub, client, buyers }: NightSubjects, meanwhile: () => Promise<unknown>): Promise<Sample> {
  const [event] = await makeEvents(client, 1, { capacity: buyers.length, price: 0 })
  let next = 0
  const [sample] = await Promise.all([
    load({
      base: hub,
      amount: buyers.length,
      calls: () => ({
        method: 'POST',
        path: '/api/orders',
        headers: (buyers[next++ % buyers.length] as Person).headers,
        body: JSON.stringify({ lines: [{ ticketType: event?.ticketType, quantity: 1 }] }),
      }),
    }),
    meanwhile(),
  ])
  const unsold = buyers.length - (event ? await seatsTaken(client, [event]) : 0)
  return { ...sample, failures: sample.failures + unsold }
}

/** The night over the whole ledger, beside the bare sum of it, and what the shop notices of a night that changes everybody. */
export async function gpaNightRow(subjects: NightSubjects): Promise<Row> {
  const { client, students, rounds } = subjects
  await fillLedger(client, students)
  const nightAfter = (share: number) => async () => {
    await makeStale(client, share)
    const sample = await timed(() => night(client))
    return { ...sample, failures: await wrongValues(client) }
  }
  const found = await inTurn(rounds, {
    usual: nightAfter(usualShare),
    everybody: nightAfter(1),
    sum: () =>
      timed(() =>
        client.query(
          'SELECT user_id, sum(points) FROM gpa_entries WHERE occurred_at > (SELECT community_since(now())) GROUP BY 1',
        ),
      ),
    shop: () => orders(subjects, async () => undefined),
    shopAtNight: async () => {
      await makeStale(client, 1)
      return orders(subjects, () => night(client))
    },
  })
  const { usual, everybody, sum, shop, shopAtNight } = found
  const failures = usual.failures + everybody.failures + shopAtNight.failures
  return {
    path: `Social GPA nightly (${students.toLocaleString('en')} students, ${(students * entriesEach).toLocaleString('en')} entries)`,
    result: `${seconds(usual)}, ${seconds(everybody)} when everybody changes; the bare sum of the ledger ${seconds(sum)}; orders meanwhile p99 ${milliseconds(shopAtNight.p99)}, else ${milliseconds(shop.p99)}; ${failures === 0 ? 'every value right, no order refused' : `${failures} WRONG VALUES OR REFUSED ORDERS`}`,
    goal: '≤ 30 s; no lock that stops sales',
    met: everybody.p99 <= 30_000 && failures === 0,
    figures: found,
  }
}
