import { ticketTokenLength } from './ticketToken.ts'

/** What a camera, a hand-held scanner or a person gave: the token of a QR code or NFC tag, or a typed code. */
export type Scanned = { token: string } | { code: string }

const tokenPattern = new RegExp(`^[A-Za-z0-9_-]{${ticketTokenLength}}$`)

/**
 * Recognises a token (bare or in the address `…/t/<token>`) or a ticket code (any case, spaces and hyphens between the letters).
 * `null` when it is neither. Does not check the signature.
 */
export function readScanned(text: string): Scanned | null {
  const given = text.trim()
  const token = /\/t\/([^/?#]+)/.exec(given)?.[1] ?? given
  if (tokenPattern.test(token)) return { token }
  const code = given.toLowerCase().replace(/[\s-]/g, '')
  return /^[a-z0-9]{4,16}$/.test(code) ? { code } : null
}
