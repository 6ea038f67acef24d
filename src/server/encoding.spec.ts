import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { acceptedEncoding, copiesOf } from '#src/server/encoding.ts'

describe('acceptedEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR', 'br'],
    ['identity', null],
    ['', null],
    [undefined, null],
    ['gzip;q=0', null],
  ])('%j → %s', (header, expected) => expect(acceptedEncoding(header)).toBe(expected))
})

describe('copiesOf', () => {
  it('makes each copy once and every copy unpacks to the body', async () => {
    const body = Buffer.from('событие '.repeat(500))
    const copies = copiesOf(body, 'once')
    expect(await copies.in(null)).toBe(body)
    expect(brotliDecompressSync(await copies.in('br')).equals(body)).toBe(true)
    expect(gunzipSync(await copies.in('gzip')).equals(body)).toBe(true)
    expect(copies.in('br')).toBe(copies.in('br'))
  })
})
