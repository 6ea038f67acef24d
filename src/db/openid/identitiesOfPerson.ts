import type { Db } from '#src/db/transaction.ts'

/** Issuers an account is tied to, the first first. */
export async function identitiesOfPerson(db: Db, person: string): Promise<{ issuer: string }[]> {
  const { rows } = await db.query<{ issuer: string }>(
    'SELECT issuer FROM openid_identities WHERE user_id = $1 ORDER BY created_at, issuer',
    [person],
  )
  return rows
}
