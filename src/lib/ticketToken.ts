import { createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto'
import { decodeTicketToken, encodeTicketToken, type TicketClaims, ticketPayload } from '#src/domain/ticketToken.ts'
import { env } from '#src/lib/env.ts'

/** DER before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410 §7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

export type TicketSigner = {
  /** The token of a ticket; the same claims always give the same text. */
  sign: (claims: TicketClaims) => string
  /**
   * The claims of a token that this key signed; `null` for any other text. Always at most one signature check over 51 bytes,
   * whatever is sent.
   */
  verify: (token: string) => TicketClaims | null
  /** The public key (JWK, RFC 8037) for checking tickets where there is no network. */
  publicKey: JsonWebKey
}

/** A signer for one key. `seed` is 32 bytes in hexadecimal. */
export function ticketSigner(seed: string): TicketSigner {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  return {
    sign: (claims) => {
      const payload = ticketPayload(claims)
      return encodeTicketToken(payload, sign(null, payload, privateKey))
    },
    verify: (token) => {
      const decoded = decodeTicketToken(token)
      return decoded && verify(null, decoded.payload, publicKey, decoded.signature) ? decoded.claims : null
    },
    publicKey: publicKey.export({ format: 'jwk' }),
  }
}

const signer = ticketSigner(env.TICKET_SIGNING_KEY)

export const signTicket = signer.sign
export const verifyTicket = signer.verify
export const ticketPublicKey = signer.publicKey

/** The address a ticket's QR code holds. */
export const ticketUrl = (token: string): string => `${env.PUBLIC_URL}/t/${token}`
