import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeTicketToken } from '#src/domain/ticketToken.ts'
import { ticketSigner } from '#src/lib/ticketToken.ts'

const signer = ticketSigner(`${'11'.repeat(31)}2a`)
const uuid = '0198c1d2-3e4f-7a5b-8c6d-7e8f90a1b2c3'
const claims = { ticket: uuid, event: uuid.replace('0198', '0199'), holder: uuid.replace('0198', '01aa'), version: 1 }
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .'

describe('signed tickets', () => {
  it('come back as they were signed, and the same claims give the same token', () => {
    fc.assert(
      fc.property(
        fc.record({
          ticket: fc.uuid(),
          event: fc.uuid(),
          holder: fc.option(fc.uuid(), { nil: null }),
          version: fc.integer({ min: 1, max: 65_535 }),
        }),
        (given) => {
          const token = signer.sign(given)
          expect(signer.verify(token)).toEqual(given)
          expect(signer.sign(given)).toBe(token)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('refuse a change of any one character, at every place and to every letter', () => {
    const token = signer.sign(claims)
    let refused = 0
    for (let place = 0; place < token.length; place++)
      for (const letter of alphabet) {
        if (letter === token[place]) continue
        const altered = token.slice(0, place) + letter + token.slice(place + 1)
        if (signer.verify(altered) !== null) throw new Error(`accepted with ${letter} at ${place}`)
        refused++
      }
    expect(refused).toBe(token.length * (alphabet.length - 1))
  })

  it('refuse anything else', () => {
    const token = signer.sign(claims)
    for (const text of [
      '',
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase(),
      ` ${token}`,
      `${token}==`,
      'x'.repeat(154),
      '0'.repeat(10_000),
    ])
      expect(signer.verify(text)).toBeNull()
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => signer.verify(text) === null))
  })

  it('refuse the signature of another key', () => {
    expect(ticketSigner('22'.repeat(32)).verify(signer.sign(claims))).toBeNull()
  })

  it('can be checked with the published key alone', () => {
    expect(signer.publicKey).toEqual({ kty: 'OKP', crv: 'Ed25519', x: expect.any(String) })
    const key = createPublicKey({ key: signer.publicKey, format: 'jwk' })
    const decoded = decodeTicketToken(signer.sign(claims))
    expect(decoded && verify(null, decoded.payload, key, decoded.signature)).toBe(true)
  })
})
