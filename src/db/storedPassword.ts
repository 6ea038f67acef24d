import type { Db } from '#src/db/transaction.ts'
import type { StoredPassword } from '#src/lib/password.ts'

/** The stored password of an account. */
export async function storedPassword(db: Db, user: string): Promise<StoredPassword | null> {
  const { rows } = await db.query<StoredPassword>('SELECT hash, salt FROM users WHERE id = $1', [user])
  return rows[0] ?? null
}

/** Replaces the password and whatever letter could still set another one. */
export async function replacePassword(
  db: Db,
  user: string,
  { hash, salt }: { hash: string; salt: string },
): Promise<void> {
  await db.query(
    `UPDATE users SET hash = $2, salt = $3, reset_password_token = NULL, reset_password_expiration = NULL, updated_at = now() WHERE id = $1`,
    [user, hash, salt],
  )
}
