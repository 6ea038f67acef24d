import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '#src/lib/env.ts'

export const sha256 = (value: string | Buffer): Buffer => createHash('sha256').update(value).digest()
export const sha256Hex = (value: string | Buffer): string => sha256(value).toString('hex')
export const hmacHex = (key: string | Buffer, value: string): string =>
  createHmac('sha256', key).update(value).digest('hex')

/** Compares two strings in time that does not depend on where they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(sha256(a), sha256(b))

/** A 32-byte key for one purpose, derived from PAYLOAD_SECRET (HKDF-SHA256, RFC 5869). */
export const derivedKey = (purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', env.PAYLOAD_SECRET, 'event-hub', purpose, 32))
