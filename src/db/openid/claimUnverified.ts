import type { Db } from '#src/db/transaction.ts'

/**
 * Makes an account that nobody had confirmed the verified one of the address's owner. Its password goes: whoever registered with
 * somebody else's address knows it.
 */
export async function claimUnverified(db: Db, user: string): Promise<void> {
  await db.query(
    `UPDATE users SET _verified = true, _verificationtoken = NULL, hash = NULL, salt = NULL, reset_password_token = NULL,
       reset_password_expiration = NULL, updated_at = now() WHERE id = $1 AND NOT coalesce(_verified, false)`,
    [user],
  )
}
