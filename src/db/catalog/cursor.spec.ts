import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from '#src/db/catalog/cursor.ts'
import { HubError } from '#src/lib/errors.ts'

const place = { micros: 1_795_228_731_275_123, id: '01a1fbfa-9db4-725c-a5ab-d35f3e401e6f' }

describe('feed cursor', () => {
  it('comes back as it was written, to the microsecond', () => {
    expect(readCursor(writeCursor(place))).toEqual(place)
  })

  it.each([
    '',
    'x',
    'AAAA',
    Buffer.from('1.2').toString('base64url'),
    Buffer.from(`-1.${place.id}`).toString('base64url'),
    Buffer.from(`1e3.${place.id}`).toString('base64url'),
    Buffer.from(`${'9'.repeat(17)}.${place.id}`).toString('base64url'),
    `${writeCursor(place)}AAAA`,
  ])('refuses %j with the field', (given) => {
    expect(() => readCursor(given)).toThrow(HubError)
    expect(() => readCursor(given)).toThrow(
      expect.objectContaining({ code: 'invalid_input', field: 'cursor', status: 400 }),
    )
  })
})
