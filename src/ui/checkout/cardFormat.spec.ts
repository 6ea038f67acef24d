import { expect, it } from 'vitest'
import { formatCard, formatCvc, formatExpiry } from './cardFormat.ts'

it.each([
  ['', ''],
  ['4111', '4111'],
  ['41111', '4111 1'],
  ['4111-1111 1111x1111', '4111 1111 1111 1111'],
  ['41111111111111112222333', '4111 1111 1111 1111 222'],
])('card %j', (typed, shown) => expect(formatCard(typed)).toBe(shown))

it.each([
  ['1', '1'],
  ['12', '12'],
  ['123', '12 / 3'],
  ['1230', '12 / 30'],
  ['12 / 30', '12 / 30'],
  ['430', '04 / 30'],
  ['12 /', '12'],
])('expiry %j', (typed, shown) => expect(formatExpiry(typed)).toBe(shown))

it('keeps the code short', () => expect(formatCvc('12a345')).toBe('1234'))
