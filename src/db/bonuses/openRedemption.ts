import type { Db } from '#src/db/transaction.ts'
import { typedCode, uuidv7 } from '#src/lib/ids.ts'

export type Redemption = { id: string; code: string; cups: number; points: number; expiresAt: string }

const shown = 'id, code, cups, points, json_time(expires_at) AS "expiresAt"'

/** Length of a code and how long it may be used. */
const codeLength = 6
const minutes = 15

/** A new code in place of the person's earlier one that was not used. Nothing is taken yet. */
export async function openRedemption(
  db: Db,
  user: string,
  { cups, points }: { cups: number; points: number },
): Promise<Redemption> {
  const { rows } = await db.query<Redemption>(
    `INSERT INTO bonus_redemptions (id, user_id, code, cups, points, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))
     ON CONFLICT (user_id) WHERE confirmed_at IS NULL
     DO UPDATE SET id = excluded.id, code = excluded.code, cups = excluded.cups, points = excluded.points, created_at = now(), expires_at = excluded.expires_at
     RETURNING ${shown}`,
    [uuidv7(), user, typedCode(codeLength), cups, points, minutes],
  )
  return rows[0] as Redemption
}

/** The code a person may show at the till now; `null` when there is none. */
export async function redemptionOfPerson(db: Db, user: string): Promise<Redemption | null> {
  const { rows } = await db.query<Redemption>(
    `SELECT ${shown} FROM bonus_redemptions WHERE user_id = $1 AND confirmed_at IS NULL AND expires_at > now()`,
    [user],
  )
  return rows[0] ?? null
}
