/**
 * The university's identity provider, by the authorization code flow of OpenID Connect Core 1.0 with PKCE (RFC 7636), over openid-client.
 * Every call ends after OPENID_TIMEOUT_MS. The ID token's signature, issuer, audience, times and nonce are checked there.
 */
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client'
import type { Locale } from '#src/domain/locale.ts'
import type { OpenIdClaims } from '#src/domain/openid.ts'
import { env, isLocalHttp } from '#src/lib/env.ts'
import { HubError } from '#src/lib/errors.ts'
import { logger } from '#src/lib/logger.ts'
import { memo } from '#src/lib/memo.ts'

/** Ties the answer to the request it belongs to. */
export type OpenIdChecks = { state: string; nonce: string; verifier: string }

export type OpenIdIdentity = { issuer: string; subject: string; claims: OpenIdClaims }

/** Where the provider sends people back to; it is registered there. */
export const redirectUri = (): string => `${env.PUBLIC_URL}/api/auth/openid/callback`

/** Whether the hub has a provider to sign in at. */
export const hasOpenId = (): boolean => Boolean(env.OPENID_ISSUER)

/** The provider's documents are read again after this. */
const documentsMs = 60 * 60 * 1000

/** In the body where the provider says that it takes it there; else as the standard's default, in the header (Core §9). */
const secretWhereTaken = (secret: string): ClientAuth => {
  const [inBody, inHeader] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (server, client, body, headers) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? inBody : inHeader)(
      server,
      client,
      body,
      headers,
    )
}

const configurationOf = memo(
  documentsMs,
  (issuer: string): Promise<Configuration> =>
    discovery(
      new URL(issuer),
      env.OPENID_CLIENT_ID ?? '',
      undefined,
      secretWhereTaken(env.OPENID_CLIENT_SECRET ?? ''),
      {
        timeout: env.OPENID_TIMEOUT_MS / 1000,
        // Only an emulator on this machine is spoken to without TLS.
        execute: [enableNonRepudiationChecks, ...(isLocalHttp(issuer) ? [allowInsecureRequests] : [])],
      },
    ),
)

/** Why, for the log: words of the library and the provider's error code, no tokens and no claims. */
function reasonOf(error: unknown): string {
  if (error instanceof ResponseBodyError) return `${error.error} (${error.status})`
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

/** Not there, too slow, or out of order: nothing that the person or an attacker did. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof TypeError) return error.cause !== undefined
  if (error instanceof ResponseBodyError) return error.status === 429
  if (!(error instanceof ClientError)) return false
  return (
    error.code === 'OAUTH_TIMEOUT' ||
    (error.cause instanceof Response && (error.cause.status >= 500 || error.cause.status === 429))
  )
}

const unavailable = (error: unknown): HubError => new HubError('openid_unavailable', { status: 503, cause: error })

function refusalOf(error: unknown): HubError {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return new HubError('openid_denied', { status: 403 })
  if (
    isUnavailable(error) ||
    (error instanceof AuthorizationResponseError && ['temporarily_unavailable', 'server_error'].includes(error.error))
  )
    return unavailable(error)
  logger.warn({ reason: reasonOf(error), msg: 'an answer of the OpenID provider is refused' })
  return new HubError('openid_failed', { status: 403, cause: error })
}

async function configuration(): Promise<Configuration> {
  try {
    return await configurationOf(env.OPENID_ISSUER ?? '')
  } catch (error) {
    throw unavailable(error)
  }
}

/**
 * The provider's page to send a person to.
 * @throws HubError openid_unavailable
 */
export async function authorizationUrl({ state, nonce, verifier }: OpenIdChecks, locale: Locale): Promise<string> {
  const url = buildAuthorizationUrl(await configuration(), {
    redirect_uri: redirectUri(),
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: locale,
  })
  return url.href
}

/**
 * Who it is, by the query that the provider sent the browser back with. All claims are from one source: the ID token, or the userinfo
 * endpoint where the token names no e-mail.
 * @throws HubError openid_denied, openid_failed, openid_unavailable
 */
export async function redeemAnswer(query: string, { state, nonce, verifier }: OpenIdChecks): Promise<OpenIdIdentity> {
  const config = await configuration()
  try {
    const tokens = await authorizationCodeGrant(config, new URL(`${redirectUri()}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const token = tokens.claims()
    const { issuer, userinfo_endpoint: userinfo } = config.serverMetadata()
    // The library lets Entra ID answer for other tenants where the issuer is not one tenant's.
    if (!token || token.iss !== issuer) throw new Error('the ID token is of another issuer')
    const claims =
      token.email === undefined && userinfo ? await fetchUserInfo(config, tokens.access_token, token.sub) : token
    return { issuer, subject: token.sub, claims }
  } catch (error) {
    throw refusalOf(error)
  }
}
