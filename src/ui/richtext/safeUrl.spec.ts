import { expect, it } from 'vitest'
import { safeUrl } from './safeUrl.ts'

it.each([
  ['https://sdu.edu.kz/page?a=1', 'https://sdu.edu.kz/page?a=1'],
  ['/clubs/acm', '/clubs/acm'],
  ['#rules', '#rules'],
  ['mailto:acm@sdu.edu.kz', 'mailto:acm@sdu.edu.kz'],
  ['tel:+77001234567', 'tel:+77001234567'],
])('keeps %s', (url, expected) => {
  expect(safeUrl(url)).toBe(expected)
})

it.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  'sdu.edu.kz',
  '',
  null,
  5,
  { url: '/' },
])('refuses %j', (url) => {
  expect(safeUrl(url)).toBeNull()
})
