import { describe, expect, it } from 'vitest'
import {
  calendarLeaf,
  dayKey,
  daysAway,
  formatDay,
  formatDayHeading,
  formatFull,
  formatRange,
  formatRangeInWords,
  formatRelative,
  formatWhen,
} from './formatDate.ts'

const timeZone = 'Asia/Almaty'
const now = '2026-11-27T09:00:00Z'
const plain = (text: string): string => text.replace(/[\u00A0\u202F\u2009]/g, ' ')
const inLocale = (locale: 'ru' | 'kk' | 'en') => ({ locale, timeZone, now })

describe('formatWhen', () => {
  it.each([
    ['ru', '2026-11-27T13:00Z', 'сегодня 18:00'],
    ['ru', '2026-11-28T13:00Z', 'завтра 18:00'],
    ['ru', '2026-11-26T13:00Z', 'вчера 18:00'],
    ['ru', '2026-11-29T13:00Z', 'вс, 29 нояб. · 18:00'],
    ['ru', '2027-01-05T13:00Z', 'вт, 5 янв. 2027 · 18:00'],
    ['kk', '2026-11-27T13:00Z', 'бүгін 18:00'],
    ['kk', '2026-12-05T13:00Z', 'сб, 5 жел. · 18:00'],
    ['en', '2026-11-28T13:00Z', 'tomorrow 18:00'],
    ['en', '2026-12-05T13:00Z', 'Sat 5 Dec · 18:00'],
  ] as const)('%s %s', (locale, at, text) => {
    expect(plain(formatWhen(at, inLocale(locale)))).toBe(text)
  })

  it('counts days in the zone of the event, not in UTC', () => {
    expect(formatWhen('2026-11-27T19:30Z', inLocale('ru'))).toContain('завтра')
    expect(formatWhen('2026-11-27T19:30Z', { ...inLocale('ru'), timeZone: 'Europe/Berlin' })).toContain('сегодня')
  })
})

describe('formatRange', () => {
  it.each([
    ['2026-11-27T13:00Z', '2026-11-27T15:00Z', 'сегодня 18:00–20:00'],
    ['2026-12-05T15:00Z', '2026-12-05T21:00Z', 'сб, 5 дек. · 20:00–02:00'],
    ['2026-12-05T04:00Z', '2026-12-07T15:00Z', '5–7 дек.'],
    ['2026-11-29T04:00Z', '2026-12-02T15:00Z', '29 нояб. – 2 дек.'],
    ['2026-12-05T13:00Z', null, 'сб, 5 дек. · 18:00'],
  ])('%s to %s', (start, end, text) => {
    expect(plain(formatRange(start, end, inLocale('ru')))).toBe(text)
  })
})

it('tells everything to a screen reader', () => {
  expect(plain(formatFull('2026-11-28T13:00Z', inLocale('ru')))).toBe('суббота, 28 ноября 2026 г. в 18:00')
  expect(plain(formatFull('2026-11-28T13:00Z', inLocale('en')))).toBe('Saturday, 28 November 2026 at 18:00')
})

it('heads a day with its word apart', () => {
  expect(formatDayHeading('2026-11-28T13:00Z', inLocale('ru'))).toEqual({
    word: 'завтра',
    date: 'суббота, 28\u00A0ноября',
  })
  expect(formatDayHeading('2026-12-05T13:00Z', inLocale('ru')).word).toBeNull()
})

it('says days and distances', () => {
  expect(dayKey('2026-11-27T19:30Z', timeZone)).toBe('2026-11-28')
  expect(daysAway('2026-11-27T19:30Z', now, timeZone)).toBe(1)
  expect(formatDay('2026-11-26T09:00Z', inLocale('kk'))).toBe('кеше')
  expect(calendarLeaf('2026-12-05T13:00Z', inLocale('ru'))).toEqual({ month: 'дек', day: '5', weekday: 'сб' })
  expect(formatRelative('2026-11-30T09:00Z', now, 'ru')).toBe('через 3 дня')
  expect(formatRelative('2026-11-27T08:59:40Z', now, 'ru')).toBe('сейчас')
})

describe('formatRangeInWords', () => {
  it('names day, hours and zone, so that it is right wherever and whenever it is read', () => {
    const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
    const words = (locale: 'ru' | 'kk' | 'en', end: string): string =>
      plain(formatRangeInWords('2026-11-28T13:00:00Z', end, { locale, timeZone: 'Asia/Almaty' }))
    expect(words('ru', '2026-11-28T15:00:00Z')).toBe('суббота, 28 ноября 2026 г., 18:00–20:00 (Алматы, GMT+5)')
    expect(words('en', '2026-11-28T15:00:00Z')).toBe('Saturday, 28 November 2026, 18:00–20:00 (Almaty Time, GMT+5)')
    expect(words('kk', '2026-11-28T15:00:00Z')).toContain('18:00–20:00 (Алматы уақыты, GMT+5)')
    expect(words('ru', '2026-11-28T21:00:00Z')).toContain('29 ноября')
  })
})
