import type { Db } from '#src/db/transaction.ts'

/**
 * Ties a subject of an issuer to an account. False when the subject or the account is tied already, also by a transaction that was not
 * over yet (then this waited for it).
 */
export async function linkIdentity(
  db: Db,
  { issuer, subject }: { issuer: string; subject: string },
  user: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'INSERT INTO openid_identities (issuer, subject, user_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [issuer, subject, user],
  )
  return rowCount === 1
}
