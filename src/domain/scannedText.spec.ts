import { expect, it } from 'vitest'
import { readScanned } from './scannedText.ts'

const token = `${'aB-_'.repeat(38)}Aw`

it.each([
  [token, { token }],
  [`  ${token}\n`, { token }],
  [`https://hub.sdu.edu.kz/t/${token}`, { token }],
  [`https://hub.sdu.edu.kz/kk/t/${token}?x=1#y`, { token }],
  [`http://localhost:3000/t/${token}/`, { token }],
  ['abc23456', { code: 'abc23456' }],
  ['ABC2-3456', { code: 'abc23456' }],
  [' abc2 3456 ', { code: 'abc23456' }],
  ['', null],
  ['abc', null],
  ['https://example.com/', null],
  ['WIFI:S:campus;T:WPA;P:secret;;', null],
  [`${token}x`, null],
  ['абв23456', null],
  ['a'.repeat(17), null],
])('%j is read as %j', (text, expected) => {
  expect(readScanned(text)).toEqual(expected)
})
