import type { Locale } from '#src/domain/locale.ts'
import { localePath } from '#src/i18n/navigation.ts'
import { env } from '#src/lib/env.ts'
import { isSigned, longId, shortId, sign } from '#src/plugins/studio/services/signedId.ts'

const purpose = 'studio-manage-link'
const pattern = /^([\w-]{22})\.([\w-]{24})$/

/** The signed link of a booking. A higher version makes the links before it void. */
export const manageToken = (booking: string, version: number): string =>
  `${shortId(booking)}.${sign(purpose, booking, version)}`

/** The booking that a token names, unproved; `null` when it is none. */
export function bookingOfToken(token: string): string | null {
  const [, id] = pattern.exec(token) ?? []
  return id ? longId(id) : null
}

export function isTokenOf(token: string | null, booking: string, version: number): boolean {
  const [, id, signature] = pattern.exec(token ?? '') ?? []
  return id === shortId(booking) && signature !== undefined && isSigned(signature, purpose, booking, version)
}

/** The page on which a guest manages a booking. */
export const manageUrl = (booking: string, version: number, locale: Locale): string =>
  env.PUBLIC_URL + localePath(locale, `/studio/manage/${manageToken(booking, version)}`)
