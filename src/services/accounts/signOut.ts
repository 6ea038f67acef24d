import { endSession } from '#src/db/endSessions.ts'
import { pool } from '#src/db/pool.ts'
import { sessionOfRefreshToken } from '#src/db/sessionOfRefreshToken.ts'

/** Ends the session of the request, the one behind a refresh token, or both; unknown ones are ended already. */
export async function signOut({
  session,
  refreshToken,
}: {
  session: string | null
  refreshToken: string | null
}): Promise<void> {
  const behind = refreshToken ? await sessionOfRefreshToken(pool, refreshToken) : null
  for (const id of new Set([session, behind])) if (id) await endSession(pool, id)
}
