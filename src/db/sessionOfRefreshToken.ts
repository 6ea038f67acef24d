import type { Db } from '#src/db/transaction.ts'
import { sha256Hex } from '#src/lib/crypto.ts'

/** The session a refresh token belongs to; `null` when it is unknown. */
export async function sessionOfRefreshToken(db: Db, token: string): Promise<string | null> {
  const { rows } = await db.query<{ session: string }>(
    'SELECT session_id AS session FROM refresh_tokens WHERE token_hash = $1',
    [sha256Hex(token)],
  )
  return rows[0]?.session ?? null
}
