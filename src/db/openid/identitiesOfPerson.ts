import type { Db } from '#src/db/transaction.ts'

/** Times in ISO 8601. */
export type Identity = { issuer: string; subject: string; createdAt: string; usedAt: string }

/** Identities an account is tied to, the first first. */
export async function identitiesOfPerson(db: Db, person: string): Promise<Identity[]> {
  const { rows } = await db.query<Omit<Identity, 'createdAt' | 'usedAt'> & { createdAt: Date; usedAt: Date }>(
    `SELECT issuer, subject, created_at AS "createdAt", used_at AS "usedAt" FROM openid_identities
     WHERE user_id = $1 ORDER BY created_at, issuer`,
    [person],
  )
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), usedAt: row.usedAt.toISOString() }))
}
