import { accountByLogin, type LoginAccount } from '#src/db/accountByLogin.ts'
import { issueRefreshToken } from '#src/db/issueRefreshToken.ts'
import { passSignIn, signInWait, takeSignIn } from '#src/db/signInThrottle.ts'
import { transaction } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { lifetimes } from '#src/domain/session.ts'
import { HubError } from '#src/lib/errors.ts'
import { verifyPassword } from '#src/lib/password.ts'
import { signToken } from '#src/lib/sessionToken.ts'
import { refuseWhileWaiting, throttleKey } from '#src/lib/signInRefusal.ts'
import { beginSession } from '#src/services/accounts/beginSession.ts'
import { type Me, me } from '#src/services/accounts/me.ts'

export type SignInRequest = { login: string; password: string; ip: string; locale: Locale; requestId: string }

export type SignedIn = {
  user: Me
  /** For the Authorization header of an app; expires at `exp`, seconds since 1970. */
  token: string
  exp: number
  /** For one call of /api/auth/refresh. */
  refreshToken: string
  /** For the site's cookie. */
  cookieToken: string
}

/**
 * Refuses an unknown name and a wrong password alike, in the same time, and slows both down. Only whoever knows the password
 * learns why the account may not sign in.
 */
async function checkPassword({ login, password, ip }: SignInRequest): Promise<LoginAccount> {
  const account = await accountByLogin(login)
  const key = throttleKey(account?.id ?? login, ip)
  refuseWhileWaiting(await signInWait(key))
  const isRight = await verifyPassword(password, account)
  refuseWhileWaiting(await (isRight ? passSignIn(key) : takeSignIn(key)))
  if (!account || !isRight) throw new HubError('invalid_credentials', { status: 401 })
  if (account.isBarred) throw new HubError('account_suspended', { status: 403 })
  if (!account.isVerified) throw new HubError('email_not_verified', { status: 403 })
  return account
}

/**
 * Signs a person in by e-mail or username. Any number of sign-ins at once each get their own session.
 * @throws HubError invalid_credentials 401, rate_limited 429, account_suspended 403, email_not_verified 403
 */
export async function signIn(request: SignInRequest): Promise<SignedIn> {
  const account = await checkPassword(request)
  return transaction(async (tx) => {
    const holder = await beginSession(tx, account, request)
    const refreshToken = await issueRefreshToken(tx, { user: account.id, session: holder.sid }, lifetimes.session)
    return {
      user: await me(tx, account.id, request.locale),
      ...signToken(holder, lifetimes.access),
      refreshToken,
      cookieToken: signToken(holder, lifetimes.cookie).token,
    }
  })
}
