import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import {
  decodeTicketToken,
  encodeTicketToken,
  type TicketClaims,
  ticketPayload,
  ticketTokenLength,
} from './ticketToken.ts'

const claims = fc.record<TicketClaims>({
  ticket: fc.uuid(),
  event: fc.uuid(),
  holder: fc.option(fc.uuid(), { nil: null }),
  version: fc.integer({ min: 1, max: 0xffff }),
})
const signature = fc.uint8Array({ minLength: 64, maxLength: 64 })

describe('base64url', () => {
  it('is the text that Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(text)).toEqual(bytes)
      }),
    )
  })

  it('refuses every other spelling', () => {
    for (const text of ['AA==', 'A', 'AB', 'AA AA', 'A+', 'A/', 'Аб', 'AAAA\n'])
      expect([text, fromBase64url(text)]).toEqual([text, null])
  })
})

describe('ticket token', () => {
  it('keeps what it is given', () => {
    fc.assert(
      fc.property(claims, signature, (given, signed) => {
        const token = encodeTicketToken(ticketPayload(given), signed)
        expect(token).toHaveLength(ticketTokenLength)
        expect(decodeTicketToken(token)).toEqual({ claims: given, payload: ticketPayload(given), signature: signed })
      }),
    )
  })

  it('refuses claims that do not fit', () => {
    const uuid = '0198c1d2-0000-7000-8000-000000000001'
    for (const version of [0, -1, 1.5, 65_536, Number.NaN])
      expect(() => ticketPayload({ ticket: uuid, event: uuid, holder: null, version })).toThrow('version')
    expect(() => ticketPayload({ ticket: 'x', event: uuid, holder: null, version: 1 })).toThrow('UUID')
    expect(() => encodeTicketToken(new Uint8Array(50), new Uint8Array(64))).toThrow('51')
  })

  it('is null for another layout, another length and version zero', () => {
    const uuid = '0198c1d2-0000-7000-8000-000000000001'
    const payload = ticketPayload({ ticket: uuid, event: uuid, holder: null, version: 1 })
    const token = encodeTicketToken(payload, new Uint8Array(64))
    expect(decodeTicketToken(token)).not.toBeNull()
    expect(decodeTicketToken(`${token}A`)).toBeNull()
    expect(decodeTicketToken(token.slice(1))).toBeNull()
    expect(decodeTicketToken(`${token.slice(0, -1)} `)).toBeNull()
    expect(decodeTicketToken('')).toBeNull()
    const other = Uint8Array.from(payload)
    other[0] = 2
    expect(decodeTicketToken(encodeTicketToken(other, new Uint8Array(64)))).toBeNull()
    const none = Uint8Array.from(payload)
    none[50] = 0
    expect(decodeTicketToken(encodeTicketToken(none, new Uint8Array(64)))).toBeNull()
  })
})
