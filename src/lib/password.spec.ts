import { pbkdf2Sync } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '#src/lib/password.ts'

it('knows its own passwords, also of the older format', async () => {
  const stored = await hashPassword('правильный пароль')
  expect(await verifyPassword('правильный пароль', stored)).toBe(true)
  expect(await verifyPassword('Правильный пароль', stored)).toBe(false)
  const old = { salt: 'ab', hash: pbkdf2Sync('old one', 'ab', 25_000, 512, 'sha256').toString('hex') }
  expect(await verifyPassword('old one', old)).toBe(true)
  expect(await verifyPassword('old two', old)).toBe(false)
}, 120_000)

it('is false where nothing is stored', async () => {
  expect(await verifyPassword('x', null)).toBe(false)
  expect(await verifyPassword('x', { hash: null, salt: null })).toBe(false)
}, 120_000)
