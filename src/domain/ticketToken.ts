/**
 * The layout of what a ticket's QR code carries, 115 bytes:
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 1 | layout version, 1 |
 * | 1 | 16 | ticket id |
 * | 17 | 16 | event id |
 * | 33 | 16 | holder's id, zero when nobody has claimed the ticket yet |
 * | 49 | 2 | version of the QR code, big-endian: a transfer raises it |
 * | 51 | 64 | Ed25519 signature (RFC 8032) over the 51 bytes before |
 *
 * As text it is base64url, and only the canonical text is accepted. No I/O and no keys here: the same file reads tokens in a browser.
 */
import { fromBase64url, toBase64url } from './base64url.ts'

export type TicketClaims = {
  ticket: string
  event: string
  /** `null`: not claimed by anybody. */
  holder: string | null
  /** 1 to 65,535. */
  version: number
}

const layoutVersion = 1
const signedBytes = 51
const signatureBytes = 64

/** Characters of a token. */
export const ticketTokenLength = Math.ceil(((signedBytes + signatureBytes) * 8) / 6)

const zeroUuid = '00000000-0000-0000-0000-000000000000'

function writeUuid(bytes: Uint8Array, at: number, uuid: string): void {
  const hex = uuid.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/i.test(hex)) throw new Error('A ticket token holds UUIDs only')
  for (let place = 0; place < 16; place++) bytes[at + place] = Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16)
}

function readUuid(bytes: Uint8Array, at: number): string {
  const hex = [...bytes.subarray(at, at + 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The part of a token that is signed. Throws when the claims do not fit the layout. */
export function ticketPayload({ ticket, event, holder, version }: TicketClaims): Uint8Array {
  if (!Number.isInteger(version) || version < 1 || version > 0xffff)
    throw new Error('The version of a QR code is 1 to 65535')
  const bytes = new Uint8Array(signedBytes)
  bytes[0] = layoutVersion
  writeUuid(bytes, 1, ticket)
  writeUuid(bytes, 17, event)
  writeUuid(bytes, 33, holder ?? zeroUuid)
  bytes[49] = version >> 8
  bytes[50] = version & 0xff
  return bytes
}

/** Payload and signature as the text of a token. */
export function encodeTicketToken(payload: Uint8Array, signature: Uint8Array): string {
  if (payload.length !== signedBytes || signature.length !== signatureBytes)
    throw new Error('A ticket token has 51 bytes and a signature of 64')
  const bytes = new Uint8Array(signedBytes + signatureBytes)
  bytes.set(payload)
  bytes.set(signature, signedBytes)
  return toBase64url(bytes)
}

/** A token taken apart, its signature not yet checked; `null` for anything that is not the canonical text of one. */
export function decodeTicketToken(
  token: string,
): { claims: TicketClaims; payload: Uint8Array; signature: Uint8Array } | null {
  if (token.length !== ticketTokenLength) return null
  const bytes = fromBase64url(token)
  if (!bytes || bytes[0] !== layoutVersion) return null
  const holder = readUuid(bytes, 33)
  const version = ((bytes[49] ?? 0) << 8) | (bytes[50] ?? 0)
  if (version === 0) return null
  return {
    claims: {
      ticket: readUuid(bytes, 1),
      event: readUuid(bytes, 17),
      holder: holder === zeroUuid ? null : holder,
      version,
    },
    payload: bytes.slice(0, signedBytes),
    signature: bytes.slice(signedBytes),
  }
}
