import { isLocale, type Locale } from './locale.ts'
import { emailDomain } from './registration.ts'

/** What a provider says about a person: the claims of its ID token or of its userinfo endpoint (OpenID Connect Core 1.0 §5.1). */
export type OpenIdClaims = Readonly<Record<string, unknown>>

export type OpenIdProfile = {
  /** In lower case; the provider vouches for it, and it is on one of the campus's domains. */
  email: string
  name: string
  /** `null` when the provider names no language of the site. */
  locale: Locale | null
}

export type ProfileVerdict =
  | { ok: true; profile: OpenIdProfile }
  | { ok: false; code: 'openid_email_unverified' | 'openid_foreign_domain' }

/** ASCII only: lower case would make other people's letters of look-alikes (the Kelvin sign becomes a k). */
const plainAddress = /^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/i
const longestAddress = 254
const longestName = 120

const isYes = (value: unknown): boolean => value === true || value === 'true'

/**
 * Whether the provider vouches for the e-mail: `email_verified` (Core §5.1; some send it as text), or Entra ID's `xms_edov`, by which it says
 * that the owner of the address's domain is known to it (Entra sends no `email_verified`).
 */
export const isEmailVerified = ({ email_verified: verified, xms_edov: domainOwned }: OpenIdClaims): boolean =>
  isYes(verified) || (verified === undefined && (isYes(domainOwned) || domainOwned === 1 || domainOwned === '1'))

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A text as our own registration takes names: composed, without control characters and angle brackets, at most 120 letters. */
const cleaned = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}<>\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longestName)
    .join('')
    .trim()

/** `name`, else given and family name, else what stands before the @. */
function nameOf(claims: OpenIdClaims, email: string): string {
  const given = [textOf(claims.name), `${textOf(claims.given_name)} ${textOf(claims.family_name)}`]
  const name = given.map(cleaned).find((text) => /\p{L}/u.test(text) && [...text].length > 1)
  return name ?? email.slice(0, email.lastIndexOf('@'))
}

/** `kk-KZ` → `kk`. */
function localeOf({ locale }: OpenIdClaims): Locale | null {
  const language = textOf(locale).toLowerCase().split(/[-_]/)[0]
  return isLocale(language) ? language : null
}

/**
 * Whether the claims of somebody who signs in for the first time are good for an account: the e-mail must be one that the provider
 * vouches for, on exactly one of these domains (in lower case). Nothing else about the person decides.
 */
export function decideFirstSignIn(claims: OpenIdClaims, domains: readonly string[]): ProfileVerdict {
  const given = textOf(claims.email).trim()
  if (!plainAddress.test(given) || given.length > longestAddress || !isEmailVerified(claims))
    return { ok: false, code: 'openid_email_unverified' }
  const email = given.toLowerCase()
  if (!domains.includes(emailDomain(email))) return { ok: false, code: 'openid_foreign_domain' }
  return { ok: true, profile: { email, name: nameOf(claims, email), locale: localeOf(claims) } }
}

/** Refusals of a sign-in by OpenID Connect that the sign-in page has words for. */
export const openIdRefusals = [
  'openid_failed',
  'openid_unavailable',
  'openid_denied',
  'openid_expired',
  'openid_email_unverified',
  'openid_foreign_domain',
  'openid_account_taken',
  'account_suspended',
  'email_not_verified',
  'rate_limited',
  'busy',
] as const
export type OpenIdRefusal = (typeof openIdRefusals)[number]

/** The refusal a code of the page's address names, as far as it has words of its own: anybody can write an address. */
export const openIdRefusal = (code: string): OpenIdRefusal =>
  openIdRefusals.find((each) => each === code) ?? 'openid_failed'
