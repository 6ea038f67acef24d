import { issueRefreshToken } from '#src/db/issueRefreshToken.ts'
import { prolongSession } from '#src/db/prolongSession.ts'
import { spendRefreshToken } from '#src/db/spendRefreshToken.ts'
import { transaction } from '#src/db/transaction.ts'
import { lifetimes } from '#src/domain/session.ts'
import { HubError } from '#src/lib/errors.ts'
import { signToken } from '#src/lib/sessionToken.ts'

/**
 * Exchanges a refresh token for a new one and an access token. A token is good for one exchange; a second one ends the session.
 * @throws HubError invalid_token 401
 */
export async function refreshSignIn(
  refreshToken: string,
): Promise<{ token: string; exp: number; refreshToken: string }> {
  // The refusal is thrown after the commit: ending the session of a stolen token must stand.
  const refreshed = await transaction(async (tx) => {
    const owner = await spendRefreshToken(tx, refreshToken)
    if (!owner) return null
    await prolongSession(tx, owner.session, lifetimes.session)
    const next = await issueRefreshToken(tx, owner, lifetimes.session)
    return {
      ...signToken({ id: owner.user, email: owner.email, roles: owner.roles, sid: owner.session }, lifetimes.access),
      refreshToken: next,
    }
  })
  if (!refreshed) throw new HubError('invalid_token', { status: 401, field: 'refreshToken' })
  return refreshed
}
