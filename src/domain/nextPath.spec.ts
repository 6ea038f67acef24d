import { expect, it } from 'vitest'
import { nextPath } from './nextPath.ts'

it.each(['/me', '/kk/checkout?event=a&type=b#c', '/admin', '/events/a?x=https://evil.example'])(
  'goes to %s',
  (next) => {
    expect(nextPath(next)).toBe(next)
  },
)

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'me',
  '',
  ' /me',
  '/api/auth/logout',
  `/${'a'.repeat(3000)}`,
  undefined,
  ['/me'],
])('refuses %j', (next) => {
  expect(nextPath(next, '/me')).toBe('/me')
})
