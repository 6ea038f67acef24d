import { describe, expect, it } from 'vitest'
import { isLocalHttp, readEnv } from './env.ts'

const base = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: '0123456789abcdef'.repeat(4),
  TICKET_SIGNING_KEY: 'fedcba9876543210'.repeat(4),
}
const openId = {
  OPENID_ISSUER: 'https://id.sdu.edu.kz/realms/campus',
  OPENID_CLIENT_ID: 'event-hub',
  OPENID_CLIENT_SECRET: 'a secret',
  OPENID_EMAIL_DOMAINS: 'SDU.edu.kz, stu.sdu.edu.kz',
}
const production = { HUB_MODE: 'production', PUBLIC_URL: 'https://hub.sdu.edu.kz' }

describe('sign-in by OpenID Connect in the environment', () => {
  it('is off without its variables and whole with all of them', () => {
    expect(readEnv(base).OPENID_ISSUER).toBeUndefined()
    expect(readEnv({ ...base, ...openId })).toMatchObject({ OPENID_EMAIL_DOMAINS: ['sdu.edu.kz', 'stu.sdu.edu.kz'] })
    expect(readEnv({ ...base, ...production, ...openId }).OPENID_ISSUER).toBe(openId.OPENID_ISSUER)
  })

  it.each(Object.keys(openId))('is refused without %s alone, and with it alone', (name) => {
    const only = { [name]: openId[name as keyof typeof openId] }
    for (const given of [{ ...openId, [name]: '' }, only])
      expect(() => readEnv({ ...base, ...given })).toThrow(/OPENID_ISSUER, OPENID_CLIENT_ID.*belong together/)
  })

  it('takes an issuer with an address of its own; plain http for an emulator on this machine only, never in production', () => {
    const at =
      (issuer: string, more = {}) =>
      () =>
        readEnv({ ...base, ...openId, ...more, OPENID_ISSUER: issuer })
    expect(at('http://127.0.0.1:4000')).not.toThrow()
    expect(at('http://id.sdu.edu.kz')).toThrow('OPENID_ISSUER must be https')
    expect(at('http://localhost.evil.com')).toThrow('OPENID_ISSUER must be https')
    expect(at(`${openId.OPENID_ISSUER}/.well-known/openid-configuration`)).toThrow('without /.well-known')
    expect(at('https://login.microsoftonline.com/common/v2.0')).toThrow('your own tenant')
    expect(at('http://127.0.0.1:4000', production)).toThrow('production needs https')
  })

  it.each(['@sdu.edu.kz', '*.sdu.edu.kz', 'sdu', 'sdu.edu.kz;x.kz'])('refuses the domain %s', (domain) => {
    expect(() => readEnv({ ...base, ...openId, OPENID_EMAIL_DOMAINS: domain })).toThrow('OPENID_EMAIL_DOMAINS')
  })
})

describe('isLocalHttp', () => {
  it('knows this machine by its whole name', () => {
    for (const url of ['http://localhost', 'http://localhost:3000', 'http://127.0.0.1/x'])
      expect(isLocalHttp(url)).toBe(true)
    for (const url of ['http://localhost.evil.com', 'http://127.0.0.100', 'https://localhost', 'http://evil/localhost'])
      expect(isLocalHttp(url)).toBe(false)
  })
})
