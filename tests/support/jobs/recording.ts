import type { Pool } from 'pg'
import { defineSubscriber } from '#src/outbox/work.ts'

/**
 * Subscribers whose effect is not idempotent: each run leaves a row, so a second one shows. `membership.ended` is the event; its
 * `club` says how to behave: `fail` fails always, `slow` waits until the test lets it go on.
 */
export const recorder = (name: string) =>
  defineSubscriber({
    name,
    events: ['membership.ended'],
    handle: async ({ id, data }, db) => {
      await db.query('INSERT INTO test_effects (subscriber, event) VALUES ($1, $2)', [name, id])
      if (data.club === 'fail') throw new Error('the subscriber fails')
      // The test holds this lock as long as the work shall last.
      if (data.club === 'slow') await db.query("SELECT pg_advisory_xact_lock_shared(hashtext('test slow work'))")
    },
  })

export const recorders = [recorder('first'), recorder('second')]

/** The table the recorders write to. */
export async function prepareRecording(pool: Pool): Promise<void> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS test_effects (subscriber text NOT NULL, event uuid NOT NULL, by_pid int NOT NULL DEFAULT pg_backend_pid())',
  )
  await pool.query('TRUNCATE test_effects')
}

/** How often each subscriber's effect happened for each event, and how many pairs there are. */
export async function recorded(pool: Pool): Promise<{ pairs: number; most: number }> {
  const { rows } = await pool.query<{ pairs: number; most: number }>(
    'SELECT count(*)::int AS pairs, coalesce(max(n), 0)::int AS most FROM (SELECT count(*) AS n FROM test_effects GROUP BY subscriber, event) x',
  )
  return rows[0] ?? { pairs: 0, most: 0 }
}

/** Publishes `count` events for the recorders. */
export async function publish(pool: Pool, count: number, club = 'fine'): Promise<void> {
  await pool.query(
    `INSERT INTO domain_events (id, name, subject, data)
     SELECT hub_uuid(), 'membership.ended', n::text, jsonb_build_object('club', $2::text, 'user', n::text) FROM generate_series(1, $1) n`,
    [count, club],
  )
}
