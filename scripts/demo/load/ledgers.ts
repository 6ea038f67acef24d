import { type Db, transaction } from '#src/db/transaction.ts'
import type { DemoEvent, DemoTicket } from '../schedule.ts'
import { known, type Load } from './context.ts'
import { idOf } from './ids.ts'

/** Default points of the specification (02-campus): bonuses by kind of event, and what counts for the Social GPA. */
const bonuses = { general: 10, paid: 20, club: 30 }
const gpa = { attended_general: 10, attended_club: 20, organised: 30, review_given: 3, review_received: 2, missed: -25 }
const mostForReviews = 20
const target = 300
const cupOfCoffee = 100

/** What one ledger says about one person and event. `key` makes it happen once. */
type Entry = {
  id: string
  user: string
  points: number
  kind: string
  event: string | null
  reason: string
  key: string
  by: string | null
  at: Date
}
type Entries = { bonus: Entry[]; merits: Entry[] }
type Fact = { person: string; kind: string; points: number; at: Date; mark?: string }

const entry = (fields: Omit<Entry, 'id'>): Entry => ({ ...fields, id: idOf(`entry ${fields.key}`, fields.at) })

const isAttended = (ticket: DemoTicket): ticket is DemoTicket & { checkedInAt: Date } =>
  ticket.outcome === 'attended' && ticket.checkedInAt !== null

const bonusPoints = ({ template }: DemoEvent): number => {
  if (template.bonusPoints) return template.bonusPoints
  if (template.type === 'club') return bonuses.club
  return template.price > 0 ? bonuses.paid : bonuses.general
}

const bonusFacts = (event: DemoEvent): Fact[] =>
  event.tickets
    .filter(isAttended)
    .map(({ person, checkedInAt }) => ({ person, kind: 'attendance', points: bonusPoints(event), at: checkedInAt }))

const visitorFacts = (event: DemoEvent): Fact[] => {
  const { template, tickets, endsAt } = event
  const kind = template.type === 'club' ? 'attended_club' : 'attended_general'
  const came = tickets.filter(isAttended).flatMap(({ person, checkedInAt: at }) => [
    { person, kind, points: gpa[kind], at },
    { person, kind: 'bonus', points: Math.floor(bonusPoints(event) / 10), at },
  ])
  const missed = template.type === 'club' ? tickets.filter(({ outcome }) => outcome === 'absent') : []
  return [...came, ...missed.map(({ person }) => ({ person, kind: 'missed', points: gpa.missed, at: endsAt }))]
}

const reviewFacts = ({ reviews, organiser }: DemoEvent): Fact[] => {
  const good = reviews.filter(({ rating }) => rating >= 4).slice(0, mostForReviews / gpa.review_received)
  return [
    ...reviews.map(({ person, at }) => ({ person, kind: 'review_given', points: gpa.review_given, at })),
    ...good.map(({ person, at }) => ({
      person: organiser,
      kind: 'review_received',
      points: gpa.review_received,
      at,
      mark: `:${person}`,
    })),
  ]
}

const headFacts = ({ template, organiser, endsAt }: DemoEvent): Fact[] =>
  template.club ? [{ person: organiser, kind: 'organised', points: gpa.organised, at: endsAt }] : []

function entriesOf({ plan, people, events }: Load): Entries {
  const held = plan.events.filter(({ past, status }) => past && status === 'published')
  const book = (facts: (event: DemoEvent) => Fact[]): Entry[] =>
    held.flatMap((event) => {
      const [id, reason] = [known(events, event.slug), event.template.title.ru]
      return facts(event).map(({ person, kind, points, at, mark = '' }) => {
        const user = known(people, person)
        return entry({ user, points, kind, event: id, reason, key: `${kind}:${id}:${user}${mark}`, by: null, at })
      })
    })
  return {
    bonus: book(bonusFacts),
    merits: [...book(visitorFacts), ...book(headFacts), ...book(reviewFacts)],
  }
}

async function insertEntries(db: Db, { bonus, merits }: Entries): Promise<void> {
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
  const by = known(people, 'admin')
  const bonus = rows
    .filter((_, place) => place % 2 === 0)
    .map(({ user }) =>
      entry({
        user,
        points: -cupOfCoffee,
        kind: 'redemption',
        event: null,
        reason: 'Urbo Coffee: капучино',
        key: `redemption:demo:${user}`,
        by,
        at,
      }),
    )
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
