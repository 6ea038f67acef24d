import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { transaction } from '#src/db/transaction.ts'
import type { Locale } from '#src/domain/locale.ts'
import { lifetimes } from '#src/domain/session.ts'
import { authorizationUrl, hasOpenId, type OpenIdIdentity, redeemAnswer } from '#src/integrations/openid/provider.ts'
import { sameSecret } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'
import { HubError, notFound } from '#src/lib/errors.ts'
import type { OpenIdFlow } from '#src/lib/openIdCookie.ts'
import { signToken } from '#src/lib/sessionToken.ts'
import { beginSession } from '#src/services/accounts/beginSession.ts'
import { openIdAccount, SignInRace } from '#src/services/accounts/openIdAccount.ts'

/**
 * Begins a sign-in at the university's provider.
 * @param next a page of this site
 * @returns where to send the browser, and what it has to bring back
 * @throws HubError not_found 404 (no provider), openid_unavailable
 */
export async function beginOpenId(next: string, locale: Locale): Promise<{ url: string; flow: OpenIdFlow }> {
  if (!hasOpenId()) throw notFound()
  const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  return { url: await authorizationUrl(checks, locale), flow: { ...checks, next, locale } }
}

type Caller = { ip: string; requestId: string; locale: Locale }

/** How often a race with another sign-in is looked at again. */
const tries = 3

async function signInAs(identity: OpenIdIdentity, caller: Caller): Promise<{ cookieToken: string }> {
  const given = { domains: env.OPENID_EMAIL_DOMAINS, locale: caller.locale }
  for (let left = tries; left > 0; left--)
    try {
      return await transaction(async (tx) => {
        const holder = await beginSession(tx, await openIdAccount(tx, identity, given), caller)
        return { cookieToken: signToken(holder, lifetimes.cookie).token }
      })
    } catch (error) {
      if (!(error instanceof SignInRace)) throw error
    }
  throw new HubError('busy', { status: 409 })
}

/**
 * Ends a sign-in with what the provider sent back.
 * @param query of the address the browser came back to, with its question mark
 * @param flow what the browser kept; `null` when it is gone or forged
 * @throws HubError not_found 404 (no provider), openid_expired 400, and those of `redeemAnswer` and `openIdAccount`
 */
export async function endOpenId(
  query: string,
  flow: OpenIdFlow | null,
  caller: Omit<Caller, 'locale'>,
): Promise<{ cookieToken: string; next: string }> {
  if (!hasOpenId()) throw notFound()
  const state = new URLSearchParams(query).get('state')
  if (!flow || !state || !sameSecret(state, flow.state)) throw new HubError('openid_expired')
  const identity = await redeemAnswer(query, flow)
  const { cookieToken } = await signInAs(identity, { ...caller, locale: flow.locale })
  return { cookieToken, next: flow.next }
}
