import { randomBytes } from 'node:crypto'
import type { Db } from '#src/db/transaction.ts'

const twelveHexOfNow = "lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0')"
const madeAt = "to_timestamp((('x' || lpad(left($1, 12), 16, '0'))::bit(64)::bigint) / 1000.0)"

export type Unverified = { id: string; email: string; name: string; locale: string | null; token: string }

/**
 * Gives an unverified account a new token, which ends the one before, and answers whom to write to; `null` when there is no such
 * account. The token begins with the time it was made: the link works for a day.
 */
export async function newVerificationToken(db: Db, by: { id: string } | { email: string }): Promise<Unverified | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['email', by.email]
  const { rows } = await db.query<Unverified>(
    `UPDATE users SET _verificationtoken = ${twelveHexOfNow} || $2
     WHERE ${column} = $1 AND NOT coalesce(_verified, false) AND NOT coalesce(suspended, false) AND archived_at IS NULL
     RETURNING id, email, name, locale, _verificationtoken AS token`,
    [value, randomBytes(20).toString('hex')],
  )
  return rows[0] ?? null
}

/** Marks the address behind a token as its owner's and answers the account; `null` when the token is unknown, used or a day old. */
export async function spendVerificationToken(db: Db, token: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `UPDATE users SET _verified = true, _verificationtoken = NULL, updated_at = now()
     WHERE _verificationtoken = $1 AND CASE WHEN $1 ~ '^[0-9a-f]{52}$' THEN ${madeAt} > now() - interval '1 day' ELSE false END
     RETURNING id`,
    [token],
  )
  return rows[0]?.id ?? null
}
