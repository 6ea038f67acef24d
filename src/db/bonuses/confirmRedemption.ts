import { bonusBalance } from '#src/db/bonuses/bonusBalance.ts'
import type { Db } from '#src/db/transaction.ts'
import { uuidv7 } from '#src/lib/ids.ts'

export type Confirmed = { id: string; user: string; name: string; cups: number; points: number; balance: number }

/**
 * Uses a code: marks it and takes the points, both or neither. `null` when the code is unknown, used or expired. Of simultaneous
 * uses one wins; a balance that is too low breaks `users_bonus_balance_not_negative`. Needs a transaction.
 */
export async function confirmRedemption(db: Db, code: string, by: string): Promise<Confirmed | null> {
  const { rows } = await db.query<Omit<Confirmed, 'balance'>>(
    `WITH used AS (
      UPDATE bonus_redemptions SET confirmed_at = now(), confirmed_by = $2 WHERE code = lower($1) AND confirmed_at IS NULL AND expires_at > now()
      RETURNING id, user_id, cups, points
    ), taken AS (
      INSERT INTO bonus_transactions (id, user_id, points, kind, reason, key, by_id)
      SELECT $3, user_id, -points, 'redemption', 'Urbo Coffee × ' || cups, 'redemption:' || id, $2 FROM used
    )
    SELECT u.id, u.user_id AS "user", p.name, u.cups, u.points FROM used u JOIN users p ON p.id = u.user_id`,
    [code, by, uuidv7()],
  )
  const confirmed = rows[0]
  if (!confirmed) return null
  return { ...confirmed, balance: await bonusBalance(db, confirmed.user) }
}
