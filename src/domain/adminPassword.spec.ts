import { expect, it } from 'vitest'
import { refusedAdminPassword } from '#src/domain/adminPassword.ts'

const known = new Set(['admin123', 'head12345678'])

it.each([
  ['admin123', false, null],
  ['admin12', false, 'the password needs at least 8 characters'],
  ['admin123', true, 'this is a password of the demo'],
  ['head12345678', true, 'this is a password of the demo'],
  ['ninechars', true, 'the password needs at least 10 characters'],
  ['ten chars!', true, null],
])('%s in production=%s: %s', (password, isProduction, wanted) => {
  expect(refusedAdminPassword(password, { isProduction, known })).toBe(wanted)
})
