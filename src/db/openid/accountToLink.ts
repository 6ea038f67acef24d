import { accountColumns, type OpenIdAccount } from '#src/db/openid/accountOfIdentity.ts'
import type { Db } from '#src/db/transaction.ts'

/** The account of an e-mail (in lower case), locked, and the subject of this issuer it is tied to; `null` without an account. */
export async function accountToLink(
  db: Db,
  email: string,
  issuer: string,
): Promise<(OpenIdAccount & { linked: string | null }) | null> {
  const { rows } = await db.query<OpenIdAccount & { linked: string | null }>(
    `SELECT ${accountColumns}, (SELECT i.subject FROM openid_identities i WHERE i.user_id = u.id AND i.issuer = $2) AS linked
     FROM users u WHERE u.email = $1 FOR NO KEY UPDATE OF u`,
    [email, issuer],
  )
  return rows[0] ?? null
}
