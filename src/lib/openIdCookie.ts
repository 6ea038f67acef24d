/** What a browser carries from the start of a sign-in by OpenID Connect to its end: signed, so that nobody makes one for somebody else. */
import { isLocale, type Locale } from '#src/domain/locale.ts'
import { nextPath } from '#src/domain/nextPath.ts'
import { derivedKey, hmacHex, sameSecret } from '#src/lib/crypto.ts'
import { cookieAttributes } from '#src/lib/sessionCookie.ts'

export type OpenIdFlow = {
  state: string
  nonce: string
  /** Of PKCE (RFC 7636). */
  verifier: string
  /** A page of this site. */
  next: string
  locale: Locale
}

const name = 'hub-openid'
const attributes = cookieAttributes('/api/auth/openid')
/** Time to sign in at the provider, in seconds. */
const lifetime = 10 * 60
/** A browser refuses a cookie of more than 4 KiB. */
const longestNext = 2000
const signature = (body: string): string => hmacHex(derivedKey('openid-sign-in'), body)

/** `Set-Cookie` with a sign-in under way; another one in the same browser takes its place. */
export function openIdCookie({ next, ...flow }: OpenIdFlow, now = Date.now()): string {
  const kept = { ...flow, next: next.length > longestNext ? '/' : next, until: now + lifetime * 1000 }
  const body = Buffer.from(JSON.stringify(kept)).toString('base64url')
  return `${name}=${body}.${signature(body)}; Max-Age=${lifetime}; ${attributes}`
}

/** `Set-Cookie` that ends it: each is good once. */
export const expiredOpenIdCookie = (): string =>
  `${name}=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; ${attributes}`

/** The sign-in under way of the browser that sends these headers; `null` without one, with a forged or an old one. */
export function readOpenIdCookie(headers: Headers, now = Date.now()): OpenIdFlow | null {
  const [, body = '', given = ''] =
    /(?:^|;\s*)hub-openid=([\w-]+)\.([0-9a-f]+)(?:;|$)/.exec(headers.get('cookie') ?? '') ?? []
  if (!body || !sameSecret(given, signature(body))) return null
  const { until, ...flow } = JSON.parse(Buffer.from(body, 'base64url').toString()) as OpenIdFlow & { until: number }
  if (until <= now || !isLocale(flow.locale)) return null
  return { ...flow, next: nextPath(flow.next) }
}
