import { randomBytes } from 'node:crypto'
import type { Db } from '#src/db/transaction.ts'
import { sha256Hex } from '#src/lib/crypto.ts'

export type Forgetful = { id: string; email: string; name: string; locale: string | null; token: string }

/**
 * Gives an account a token to choose a new password with, good for an hour and once; the database keeps its hash only. `null` when
 * no account of this address may sign in.
 */
export async function newResetToken(db: Db, email: string): Promise<Forgetful | null> {
  const token = randomBytes(24).toString('hex')
  const { rows } = await db.query<Omit<Forgetful, 'token'>>(
    `UPDATE users SET reset_password_token = $2, reset_password_expiration = now() + interval '1 hour'
     WHERE email = $1 AND NOT coalesce(suspended, false) AND archived_at IS NULL RETURNING id, email, name, locale`,
    [email, sha256Hex(token)],
  )
  const row = rows[0]
  return row ? { ...row, token } : null
}

/** Whether a reset token is good. */
export async function isResetToken(db: Db, token: string): Promise<boolean> {
  const { rows } = await db.query(
    'SELECT 1 FROM users WHERE reset_password_token = $1 AND reset_password_expiration > now() AND NOT coalesce(suspended, false)',
    [sha256Hex(token)],
  )
  return rows.length === 1
}

/**
 * Sets the password by a reset token and answers whose it was; `null` when the token is unknown, used or old. Whoever has the
 * letter owns the address, so it counts as verified.
 */
export async function spendResetToken(
  db: Db,
  token: string,
  { hash, salt }: { hash: string; salt: string },
): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `UPDATE users SET hash = $2, salt = $3, reset_password_token = NULL, reset_password_expiration = NULL,
       _verified = true, _verificationtoken = NULL, updated_at = now()
     WHERE reset_password_token = $1 AND reset_password_expiration > now() AND NOT coalesce(suspended, false) RETURNING id`,
    [sha256Hex(token), hash, salt],
  )
  return rows[0]?.id ?? null
}
