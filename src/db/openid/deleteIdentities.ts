import type { Db } from '#src/db/transaction.ts'

/** Unties an account from its identities; answers their issuers. */
export async function deleteIdentities(db: Db, person: string): Promise<string[]> {
  const { rows } = await db.query<{ issuer: string }>(
    'DELETE FROM openid_identities WHERE user_id = $1 RETURNING issuer',
    [person],
  )
  return rows.map(({ issuer }) => issuer)
}
