import { createHmac } from 'node:crypto'
import { derivedKey, sameSecret } from '#src/lib/crypto.ts'

/** Proof that the hub wrote a booking's id: 144 bits of HMAC-SHA256 as 24 letters, for one purpose. A higher version makes those before it void. */
export const sign = (purpose: string, booking: string, version: number): string =>
  createHmac('sha256', derivedKey(purpose))
    .update(`${booking}.${version}`)
    .digest()
    .subarray(0, 18)
    .toString('base64url')

/** A booking's id as 22 letters. */
export const shortId = (booking: string): string =>
  Buffer.from(booking.replaceAll('-', ''), 'hex').toString('base64url')

/** Back from {@link shortId}. */
export function longId(short: string): string {
  const hex = Buffer.from(short, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const isSigned = (signature: string, purpose: string, booking: string, version: number): boolean =>
  sameSecret(signature, sign(purpose, booking, version))
