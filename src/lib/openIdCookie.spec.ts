import { describe, expect, it } from 'vitest'
import { openIdCookie, readOpenIdCookie } from './openIdCookie.ts'

const flow = { state: 's'.repeat(43), nonce: 'n', verifier: 'v', next: '/me/tickets?a=%D3%99#b', locale: 'kk' } as const
const now = Date.UTC(2026, 10, 21)
const headersOf = (cookie: string) => new Headers({ cookie: `a=b; ${cookie.split(';')[0]}; c=d` })

describe('the cookie of a sign-in under way', () => {
  it('is read back as it was made, for ten minutes', () => {
    const cookie = openIdCookie(flow, now)
    expect(cookie).toMatch(/; Max-Age=600; Path=\/api\/auth\/openid; HttpOnly; SameSite=Lax$/)
    expect(readOpenIdCookie(headersOf(cookie), now + 599_000)).toEqual(flow)
    expect(readOpenIdCookie(headersOf(cookie), now + 600_000)).toBeNull()
  })

  it('is refused when anything about it was changed', () => {
    const [name = '', value = ''] = openIdCookie(flow, now).split(';')[0]?.split('=') ?? []
    const [body = '', sign = ''] = value.split('.')
    const other = Buffer.from(JSON.stringify({ ...flow, next: '/x', until: now + 1e9 })).toString('base64url')
    for (const forged of [`${other}.${sign}`, `${body}.${'0'.repeat(64)}`, `${body}.`, body, `${body}x.${sign}`, ''])
      expect(readOpenIdCookie(headersOf(`${name}=${forged}`), now), forged).toBeNull()
    expect(readOpenIdCookie(new Headers(), now)).toBeNull()
  })

  it('fits into what browsers keep, however long the way back is', () => {
    const cookie = openIdCookie({ ...flow, next: `/${'x'.repeat(9000)}` }, now)
    expect(cookie.length).toBeLessThan(4096)
    expect(openIdCookie({ ...flow, next: `/${'x'.repeat(1999)}` }, now).length).toBeLessThan(4096)
    expect(readOpenIdCookie(headersOf(cookie), now)?.next).toBe('/')
  })
})
