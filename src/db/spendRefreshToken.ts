import { endSession } from '#src/db/endSessions.ts'
import type { Db } from '#src/db/transaction.ts'
import { sha256Hex } from '#src/lib/crypto.ts'

export type RefreshOwner = { user: string; email: string; roles: string[]; session: string; family: string }

type Row = RefreshOwner & { used: boolean; expired: boolean; maySignIn: boolean }

/**
 * Takes a refresh token out of use and answers whose it was; `null` when it is unknown, expired, or its owner may not sign in. A
 * token used before is in the wrong hands, or its owner's is: the session ends, and with it the whole family.
 */
export async function spendRefreshToken(db: Db, token: string): Promise<RefreshOwner | null> {
  const hash = sha256Hex(token)
  const { rows } = await db.query<Row>(
    `SELECT t.user_id AS "user", u.email, t.session_id AS session, t.family, t.used_at IS NOT NULL AS used, t.expires_at <= now() AS expired,
        u._verified AND NOT coalesce(u.suspended, false) AND u.archived_at IS NULL AS "maySignIn",
        ARRAY(SELECT r.value::text FROM users_roles r WHERE r.parent_id = u.id ORDER BY r."order") AS roles
      FROM refresh_tokens t JOIN users u ON u.id = t.user_id WHERE t.token_hash = $1 FOR UPDATE OF t`,
    [hash],
  )
  const row = rows[0]
  if (!row) return null
  if (row.used) await endSession(db, row.session)
  if (row.used || row.expired || !row.maySignIn) return null
  await db.query('UPDATE refresh_tokens SET used_at = now() WHERE token_hash = $1', [hash])
  return { user: row.user, email: row.email, roles: row.roles, session: row.session, family: row.family }
}
