import { randomBytes, randomUUID } from 'node:crypto'
import type { Db } from '#src/db/transaction.ts'
import { sha256Hex } from '#src/lib/crypto.ts'

type Owner = { user: string; session: string; family?: string }

/** Makes a refresh token of a session and answers it; the database keeps its hash only. Without a family it begins one. */
export async function issueRefreshToken(
  db: Db,
  { user, session, family = randomUUID() }: Owner,
  lifetimeSeconds: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.query(
    `INSERT INTO refresh_tokens (token_hash, family, user_id, session_id, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [sha256Hex(token), family, user, session, lifetimeSeconds],
  )
  return token
}
