import type { Client } from 'pg'
import { uuidv7 } from '#src/lib/ids.ts'
import { median } from '../lib/figures.ts'
import { inTurn } from '../lib/inTurn.ts'
import type { Person } from '../lib/people.ts'
import { milliseconds, type Row, ratio, times } from '../lib/report.ts'

export type ContentionSubjects = { hub: string; client: Client; heads: readonly Person[]; rounds: number }

/** Gives everybody a club of their own to reserve for; answers the clubs in the same order. */
async function foundClubs(client: Client, heads: readonly Person[]): Promise<string[]> {
  const clubs = heads.map(() => uuidv7())
  await client.query(
    `INSERT INTO clubs (id, slug, head_id) SELECT club, 'bench-' || club, head FROM unnest($1::uuid[], $2::uuid[]) x(club, head)`,
    [clubs, heads.map(({ id }) => id)],
  )
  return clubs
}

async function newHall(client: Client): Promise<string> {
  const { rows } = await client.query<{ slug: string }>(
    `WITH hall AS (
       INSERT INTO locations (id, slug, kind, capacity_max, step_minutes, time_zone) SELECT i, 'wanted-' || i, 'hall', 100, 60, 'Asia/Almaty' FROM hub_uuid() i RETURNING id, slug
     ), hours AS (
       INSERT INTO locations_opening_hours (_order, _parent_id, id, weekday, opens, closes)
       SELECT d.n, h.id, md5(h.id::text || d.day), d.day::enum_locations_opening_hours_weekday, '08:00', '22:00'
       FROM hall h, unnest(ARRAY['mon','tue','wed','thu','fri','sat','sun']) WITH ORDINALITY d(day, n)
     ) SELECT slug FROM hall`,
  )
  return rows[0]?.slug as string
}

type Answered = { status: number; milliseconds: number }

/** All want the same two hours of a hall that nobody has used, in the same instant. */
async function contend({ hub, client, heads }: ContentionSubjects, clubs: readonly string[]): Promise<Answered[]> {
  const hall = await newHall(client)
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const startedAt = performance.now()
  return Promise.all(
    heads.map(async ({ headers }, index) => {
      const answer = await fetch(`${hub}/api/spaces/${hall}/reservations`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ club: clubs[index], start: `${day}T18:00:00+05:00`, end: `${day}T20:00:00+05:00` }),
      })
      await answer.text()
      return { status: answer.status, milliseconds: performance.now() - startedAt }
    }),
  )
}

/** One wins; everybody else learns what is free instead. */
export async function contentionRow(subjects: ContentionSubjects): Promise<Row> {
  const clubs = await foundClubs(subjects.client, subjects.heads)
  const winners: number[] = []
  const shares: number[] = []
  const { hub } = await inTurn(
    subjects.rounds,
    {
      hub: async () => {
        const answers = await contend(subjects, clubs)
        const won = answers.filter(({ status }) => status === 201)
        const lost = answers.filter(({ status }) => status === 409)
        const last = Math.max(...lost.map((answer) => answer.milliseconds))
        winners.push(won[0]?.milliseconds ?? 0)
        shares.push(ratio(last, won[0]?.milliseconds ?? 0))
        return {
          rate: ratio(answers.length * 1000, last),
          p50: median(lost.map((answer) => answer.milliseconds)),
          p99: last,
          failures: Math.abs(won.length - 1) + answers.length - won.length - lost.length,
        }
      },
    },
    { warmUp: true },
  )
  const share = median(shares.slice(1))
  return {
    path: `reservation contention (${subjects.heads.length} at once for one slot)`,
    result: `the winner after ${milliseconds(median(winners.slice(1)))}, half of the others by ${milliseconds(hub.p50)}, the last after ${milliseconds(hub.p99)}: ${times(share)} the winner’s time; ${hub.failures === 0 ? 'one winner each time' : `${hub.failures} WRONG ANSWERS`}`,
    goal: 'exactly 1 wins; losers answered in ≤ 2 × the winner’s time',
    met: hub.failures === 0 && share <= 2,
    figures: { hub, share },
  }
}
