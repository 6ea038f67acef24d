import { describe, expect, it } from 'vitest'
import { readToken, signToken } from '#src/lib/sessionToken.ts'

const holder = {
  id: '01890000-0000-7000-8000-000000000001',
  email: 'a@sdu.edu.kz',
  roles: ['student'],
  sid: '01890000-0000-4000-8000-000000000002',
}
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('session tokens', () => {
  const { token, exp } = signToken(holder, 3600, 1_000_000)

  it('are read back while they live', () => {
    expect(exp).toBe(1_003_600)
    expect(readToken(token, 1_000_001)).toMatchObject({ id: holder.id, sid: holder.sid, exp })
    expect(readToken(token, 1_003_600)).toBeNull()
  })

  it('are refused when anything was changed', () => {
    const [head, body, signature] = token.split('.') as [string, string, string]
    const forged = [
      `${head}.${encode({ ...holder, collection: 'users', exp: 9e9 })}.${signature}`,
      `${encode({ alg: 'none', authVersion: 1 })}.${body}.`,
      `${encode({ alg: 'none', authVersion: 1 })}.${body}.${signature}`,
      `${head}.${body}.${signature.slice(0, -2)}`,
      `${token}.x`,
      `${head}.${body}`,
      '',
      '..',
      '💥.💥.💥',
    ]
    for (const each of forged) expect(readToken(each, 1_000_001), each).toBeNull()
  })
})
