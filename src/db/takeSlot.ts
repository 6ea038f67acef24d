import type { Db } from '#src/db/transaction.ts'

/**
 * Takes the slot of a recurring job that is due, inside the caller's transaction (which waits for another process that is at it).
 * Slots missed meanwhile are taken with it as one. Returns the slot, or `null` when none is due. A job seen for the first time has
 * missed nothing.
 *
 * @param at the clock's tick: counts as the present when the database's clock is behind it
 * @param firstAfter the first slot strictly after a moment
 */
export async function takeSlot(
  db: Db,
  name: string,
  at: Date,
  firstAfter: (moment: Date) => Date | undefined,
): Promise<Date | null> {
  await db.query('INSERT INTO recurring_jobs (name, taken_until) VALUES ($1, now()) ON CONFLICT (name) DO NOTHING', [
    name,
  ])
  const { rows } = await db.query<{ taken: Date; present: Date }>(
    'SELECT taken_until AS taken, greatest(now(), $2::timestamptz) AS present FROM recurring_jobs WHERE name = $1 FOR UPDATE',
    [name, at],
  )
  const [row] = rows
  const slot = row ? firstAfter(row.taken) : undefined
  if (!row || !slot || slot > row.present) return null
  await db.query('UPDATE recurring_jobs SET taken_until = $2 WHERE name = $1', [name, row.present])
  return slot
}
