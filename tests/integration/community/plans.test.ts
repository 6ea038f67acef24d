import { beforeAll, describe, expect, it } from 'vitest'
import { ageSocialGpa } from '#src/db/ledgers/ageSocialGpa.ts'
import { pool } from '#src/db/pool.ts'
import { transaction } from '#src/db/transaction.ts'
import { createEvent } from '#tests/support/factories.ts'

const plan = async (text: string, values: unknown[] = []): Promise<string> =>
  (await pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values)).rows
    .map((row) => row['QUERY PLAN'])
    .join('\n')

let person: string
let event: string

beforeAll(async () => {
  event = (await createEvent()).id
  await pool.query(
    "INSERT INTO users (id, name, email) SELECT hub_uuid(), 'Студент ' || n, 'plan' || n || '@stu.sdu.edu.kz' FROM generate_series(1, 1000) n",
  )
  await pool.query(
    `INSERT INTO gpa_entries (id, user_id, points, kind, reason, occurred_at, event_id, cause, key)
     SELECT hub_uuid(), u.id, 10, 'attended_general', 'x', now() - n * interval '9 days', CASE WHEN n = 1 AND u.name LIKE '%00' THEN $1::uuid END, 'plan:' || n, 'plan:' || n || u.id
     FROM users u, generate_series(1, 40) n WHERE u.email LIKE 'plan%'`,
    [event],
  )
  await pool.query('ANALYZE gpa_entries; ANALYZE users')
  person =
    (await pool.query<{ id: string }>("SELECT id FROM users WHERE email = 'plan7@stu.sdu.edu.kz'")).rows[0]?.id ?? ''
}, 240_000)

describe('with forty thousand entries', () => {
  it('a person’s sum of six months is read from the index alone', async () => {
    const text = await plan(
      'SELECT sum(points) FROM gpa_entries WHERE user_id = $1 AND occurred_at > community_since(now())',
      [person],
    )
    expect(text).toContain('gpa_entries_of_person')
    expect(text).not.toContain('Seq Scan')
  })

  it('what is booked for an event is found by the event', async () => {
    const text = await plan(
      'SELECT cause, sum(points) FROM gpa_entries WHERE event_id = $1 AND user_id = ANY ($2::uuid[]) AND cause IS NOT NULL GROUP BY 1',
      [event, [person]],
    )
    expect(text).toMatch(/gpa_entries_of_(event|person)|gpa_entries_event_idx/)
    expect(text).not.toContain('Seq Scan')
  })

  it('the night changes only those whose value time has changed', async () => {
    expect(await transaction(ageSocialGpa)).toBe(0)
    const { rows } = await pool.query<{ gpa: number }>('SELECT social_gpa::float8 AS gpa FROM users WHERE id = $1', [
      person,
    ])
    // Twenty of the forty entries are younger than six months: 4 × 200 ÷ 300.
    expect(rows[0]?.gpa).toBeCloseTo(2.67, 1)
  })
})
