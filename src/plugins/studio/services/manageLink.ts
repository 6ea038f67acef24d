import { createHmac } from 'node:crypto'
import type { Locale } from '#src/domain/locale.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { derivedKey, sameSecret } from '#src/lib/crypto.ts'
import { env } from '#src/lib/env.ts'

const bytesOf = (booking: string): Buffer => Buffer.from(booking.replaceAll('-', ''), 'hex')

const signatureOf = (booking: string, version: number): string =>
  createHmac('sha256', derivedKey('studio-manage-link'))
    .update(`${booking}.${version}`)
    .digest()
    .subarray(0, 18)
    .toString('base64url')

const pattern = /^([\w-]{22})\.([\w-]{24})$/

/** The signed link of a booking: its id and 144 bits of HMAC-SHA256. A higher version makes the links before it void. */
export const manageToken = (booking: string, version: number): string =>
  `${bytesOf(booking).toString('base64url')}.${signatureOf(booking, version)}`

/** The booking that a token names, unproved; `null` when it is none. */
export function bookingOfToken(token: string): string | null {
  const [, id] = pattern.exec(token) ?? []
  if (!id) return null
  const hex = Buffer.from(id, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const isTokenOf = (token: string | null, booking: string, version: number): boolean =>
  token !== null && pattern.test(token) && sameSecret(token, manageToken(booking, version))

/** The page on which a guest manages a booking. */
export const manageUrl = (booking: string, version: number, locale: Locale): string =>
  env.PUBLIC_URL + localePath(locale, `/studio/manage/${manageToken(booking, version)}`)
