import type { Db } from '#src/db/transaction.ts'

export type OpenIdAccount = { id: string; email: string; roles: string[]; isVerified: boolean; isBarred: boolean }

/** Columns of {@link OpenIdAccount} of `users u`. */
export const accountColumns = `u.id, u.email, coalesce(u._verified, false) AS "isVerified", (coalesce(u.suspended, false) OR u.archived_at IS NOT NULL) AS "isBarred",
  ARRAY(SELECT r.value::text FROM users_roles r WHERE r.parent_id = u.id ORDER BY r."order") AS roles`

/** The account that a subject of an issuer signs in to, and notes the use; `null` when it was never here. */
export async function accountOfIdentity(db: Db, issuer: string, subject: string): Promise<OpenIdAccount | null> {
  const { rows } = await db.query<OpenIdAccount>(
    `UPDATE openid_identities i SET used_at = now() FROM users u WHERE i.issuer = $1 AND i.subject = $2 AND u.id = i.user_id RETURNING ${accountColumns}`,
    [issuer, subject],
  )
  return rows[0] ?? null
}
