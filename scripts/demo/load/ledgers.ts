import { pool } from '#src/db/pool.ts'
import { type Db, transaction } from '#src/db/transaction.ts'
import { bookEvent } from '#src/services/ledgers/bookEvent.ts'
import { known, type Load } from './context.ts'
import { idOf } from './ids.ts'

const cupOfCoffee = 100

/** Who had a good reason to miss a club's event asked in time, and the head agreed. */
async function insertExcuses(db: Db, { plan, people, events }: Load): Promise<void> {
  const excuses = plan.events.flatMap(({ slug, tickets, organiser, endsAt }) =>
    tickets
      .filter(({ outcome }) => outcome === 'excused')
      .map(({ person }) => ({
        id: idOf(`excuse ${slug} ${person}`, endsAt),
        event: known(events, slug),
        user: known(people, person),
        by: known(people, organiser),
        at: endsAt,
      })),
  )
  await db.query(
    `INSERT INTO excuses (id, event_id, user_id, reason, status, decided_at, decided_by_id, created_at, updated_at)
     SELECT x.id, x.event, x."user", 'Заболел(а)', 'granted', x.at, x.by, x.at, x.at
     FROM jsonb_to_recordset($1) AS x(id uuid, event uuid, "user" uuid, by uuid, at timestamptz) ON CONFLICT DO NOTHING`,
    [JSON.stringify(excuses)],
  )
}

/** Every other regular has had a coffee for bonuses, at the admin's till. */
async function redeem(db: Db, { plan, people }: Load): Promise<void> {
  await db.query(
    `INSERT INTO bonus_transactions (id, user_id, points, kind, reason, key, by_id, created_at, updated_at)
     SELECT hub_uuid(), r.id, -$1::int, 'redemption', 'Urbo Coffee: капучино', 'redemption:demo:' || r.id, $2::uuid, $3, $3
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM users WHERE bonus_balance >= 2 * $1::int) r WHERE r.place % 2 = 0
     ON CONFLICT DO NOTHING`,
    [cupOfCoffee, known(people, 'admin'), new Date(plan.now.getTime() - 6 * 86_400_000)],
  )
}

/** The GPA week by week, as it was seen then: the entries were all written just now. */
async function backdateHistory(db: Db): Promise<void> {
  await db.query('DELETE FROM gpa_history')
  await db.query(
    `INSERT INTO gpa_history (user_id, at, value)
     SELECT u.id, week.at, social_gpa(coalesce(sum(g.points), 0), gpa_target())
     FROM generate_series(now() - interval '26 weeks', now(), interval '1 week') AS week(at) CROSS JOIN users u
     LEFT JOIN gpa_entries g ON g.user_id = u.id AND g.occurred_at > community_since(week.at) AND g.occurred_at <= week.at
     GROUP BY u.id, week.at`,
  )
}

/** Social GPA, bonuses and badges of the past, by the same service that books what happens today. */
export async function loadLedgers(load: Load): Promise<number> {
  await transaction((tx) => insertExcuses(tx, load))
  await pool.query('SELECT insert_default_badges()')
  for (const { slug, past, status } of load.plan.events)
    if (past && status === 'published')
      await transaction((tx) => bookEvent(tx, { event: known(load.events, slug), people: null }))
  await transaction((tx) => redeem(tx, load))
  await transaction(backdateHistory)
  const { rows } = await pool.query<{ n: number }>(
    'SELECT (SELECT count(*) FROM gpa_entries) + (SELECT count(*) FROM bonus_transactions) AS n',
  )
  return rows[0]?.n ?? 0
}
