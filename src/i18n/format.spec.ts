import { describe, expect, it } from 'vitest'
import { formatCount, formatGpa, formatMoney, formatRating } from './format.ts'

/** Intl uses several kinds of space; only the reader's impression matters here. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ')

describe('formatMoney', () => {
  it.each([
    [50000, 'KZT', 'ru', '500 ₸'],
    [50000, 'KZT', 'kk', '500 ₸'],
    [50000, 'KZT', 'en', '500 ₸'],
    [1250000, 'KZT', 'ru', '12 500 ₸'],
    [1250000, 'KZT', 'en', '12,500 ₸'],
    [1050, 'RUB', 'ru', '10,50 ₽'],
    [1999, 'USD', 'en', '$19.99'],
    [500, 'JPY', 'en', '¥500'],
  ] as const)('%i %s in %s is %s', (minor, currency, locale, text) => {
    expect(plain(formatMoney(minor, currency, locale))).toBe(text)
  })

  it('never breaks between amount and sign', () => {
    expect(formatMoney(50000, 'KZT', 'ru')).toBe('500\u00A0₸')
  })
})

it('shortens large counts', () => {
  expect(plain(formatCount(999, 'ru'))).toBe('999')
  expect(plain(formatCount(1204, 'ru'))).toBe('1,2 тыс.')
})

it('writes ratings by language and GPA as on a transcript', () => {
  expect(formatRating(4.56, 'ru')).toBe('4,6')
  expect(formatRating(5, 'en')).toBe('5.0')
  expect(formatGpa(3.4)).toBe('3.40')
})
