import { type Db, transaction } from '#src/db/transaction.ts'
import { type Load, known } from './context.ts'
import { idOf } from './ids.ts'

/** Default points of the specification (02-campus): bonuses by kind of event, and what counts for the Social GPA. */
const bonuses = { general: 10, paid: 20, club: 30 }
const gpa = { attended_general: 10, attended_club: 20, organised: 30, review_given: 3, review_received: 2, missed: -25 }
const mostForReviews = 20
const target = 300
const cupOfCoffee = 100

type BonusEntry = { id: string; user: string; points: number; kind: string; event: string | null; reason: string; key: string; by: string | null; at: Date }
type GpaEntry = Omit<BonusEntry, 'by'>

const withId = <T extends { key: string; at: Date }>(entry: T): T & { id: string } => ({ ...entry, id: idOf(`entry ${entry.key} ${JSON.stringify(entry)}`, entry.at) })

function entriesOf({ plan, people, events }: Load): { bonus: BonusEntry[]; merits: GpaEntry[] } {
  const bonus: BonusEntry[] = []
  const merits: GpaEntry[] = []
  for (const { slug, template, tickets, reviews, organiser, endsAt, past, status } of plan.events) {
    if (!past || status !== 'published') continue
    const event = known(events, slug)
    const merit = (person: string, kind: keyof typeof gpa | 'bonus', points: number, at: Date, mark = ''): void => {
      merits.push(withId({ user: known(people, person), points, kind, event, reason: template.title.ru, key: `${kind}:${event}:${known(people, person)}${mark}`, at }) as GpaEntry)
    }
    for (const { person, outcome, checkedInAt } of tickets) {
      if (outcome === 'attended' && checkedInAt) {
        const points = template.bonusPoints ?? bonuses[template.type === 'club' ? 'club' : template.price > 0 ? 'paid' : 'general']
        const user = known(people, person)
        bonus.push(withId({ user, points, kind: 'attendance', event, reason: template.title.ru, key: `attendance:${event}:${user}`, by: null, at: checkedInAt }) as BonusEntry)
        merit(person, template.type === 'club' ? 'attended_club' : 'attended_general', gpa[template.type === 'club' ? 'attended_club' : 'attended_general'], checkedInAt)
        merit(person, 'bonus', Math.floor(points / 10), checkedInAt)
      } else if (outcome === 'absent' && template.type === 'club') merit(person, 'missed', gpa.missed, endsAt)
    }
    if (template.club) merit(organiser, 'organised', gpa.organised, endsAt)
    for (const { person, at } of reviews) merit(person, 'review_given', gpa.review_given, at)
    const good = reviews.filter(({ rating }) => rating >= 4).slice(0, mostForReviews / gpa.review_received)
    for (const { person, at } of good) merit(organiser, 'review_received', gpa.review_received, at, `:${person}`)
  }
  return { bonus, merits }
}

async function insertEntries(db: Db, { bonus, merits }: ReturnType<typeof entriesOf>): Promise<void> {
  await db.query(
    `INSERT INTO bonus_transactions (id, user_id, points, kind, event_id, reason, key, by_id, created_at, updated_at)
     SELECT b.id, b."user", b.points, b.kind::enum_bonus_transactions_kind, b.event, b.reason, b.key, b.by, b.at, b.at
     FROM jsonb_to_recordset($1) AS b(id uuid, "user" uuid, points int, kind text, event uuid, reason text, key text, by uuid, at timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(bonus)],
  )
  await db.query(
    `INSERT INTO gpa_entries (id, user_id, points, kind, event_id, occurred_at, reason, key, created_at, updated_at)
     SELECT g.id, g."user", g.points, g.kind::enum_gpa_entries_kind, g.event, g.at, g.reason, g.key, g.at, g.at
     FROM jsonb_to_recordset($1) AS g(id uuid, "user" uuid, points int, kind text, event uuid, reason text, key text, at timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(merits)],
  )
}

/** Every other regular has had a coffee for bonuses, at the admin's till. */
async function redeem(db: Db, { plan, people }: Load): Promise<void> {
  const at = new Date(plan.now.getTime() - 6 * 86_400_000)
  const { rows } = await db.query<{ user: string }>(
    `SELECT id AS "user" FROM users WHERE bonus_balance >= $1 AND NOT EXISTS (SELECT 1 FROM bonus_transactions b WHERE b.user_id = users.id AND b.kind = 'redemption') ORDER BY id`,
    [2 * cupOfCoffee],
  )
  const bonus = rows
    .filter((_, place) => place % 2 === 0)
    .map(({ user }) => withId({ user, points: -cupOfCoffee, kind: 'redemption', event: null, reason: 'Urbo Coffee: капучино', key: `redemption:demo:${user}`, by: known(people, 'admin'), at }) as BonusEntry)
  await insertEntries(db, { bonus, merits: [] })
}

/** Bonus and GPA entries of the past and the GPA that follows from them (spec/02: 4 × sum of six months / target, clamped). */
export async function loadLedgers(load: Load): Promise<number> {
  const entries = entriesOf(load)
  await transaction(async (tx) => {
    await insertEntries(tx, entries)
    await redeem(tx, load)
    await tx.query(
      `UPDATE users u SET social_gpa = round(4 * least(greatest(g.points / $1::numeric, 0), 1), 2)
       FROM (SELECT user_id, sum(points) AS points FROM gpa_entries WHERE occurred_at > now() - interval '6 months' GROUP BY 1) g WHERE u.id = g.user_id`,
      [target],
    )
  })
  return entries.bonus.length + entries.merits.length
}
