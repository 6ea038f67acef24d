import { accountColumns, type OpenIdAccount } from '#src/db/openid/accountOfIdentity.ts'
import type { Db } from '#src/db/transaction.ts'

/** The account of an e-mail (in lower case), locked, and whether it has an identity of this issuer; `null` without an account. */
export async function accountToLink(
  db: Db,
  email: string,
  issuer: string,
): Promise<(OpenIdAccount & { isLinked: boolean }) | null> {
  const { rows } = await db.query<OpenIdAccount & { isLinked: boolean }>(
    `SELECT ${accountColumns}, EXISTS (SELECT FROM openid_identities i WHERE i.user_id = u.id AND i.issuer = $2) AS "isLinked"
     FROM users u WHERE u.email = $1 FOR NO KEY UPDATE OF u`,
    [email, issuer],
  )
  return rows[0] ?? null
}
