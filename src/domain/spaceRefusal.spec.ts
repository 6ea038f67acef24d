import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Busy } from '#src/domain/spaceGrid.ts'
import { freeThatDay, slotRefusal } from '#src/domain/spaceRefusal.ts'
import type { SpaceRules, Writer } from '#src/domain/spaceRules.ts'
import { locales } from '#src/i18n/config.ts'
import { slotReason } from '#src/i18n/slotReason.ts'

const now = Date.parse('2026-12-01T06:30Z')
const rules: SpaceRules = {
  timeZone: 'Asia/Almaty',
  openingHours: [
    { weekday: 'wed', opens: '08:00', closes: '12:00' },
    { weekday: 'wed', opens: '14:00', closes: '24:00' },
    { weekday: 'thu', opens: '00:00', closes: '22:00' },
  ],
  exceptions: [
    { date: '2026-12-09', opens: null, closes: null, note: 'Уборка.' },
    { date: '2026-12-10', opens: '10:00', closes: '14:00', note: 'Экзамены' },
    { date: '2026-12-17', opens: null, closes: null },
  ],
  stepMinutes: 60,
  minMinutes: null,
  maxMinutes: null,
  noticeMinutes: 1440,
  horizonDays: 30,
}
const span = (text: string, hours: number) => {
  const start = Date.parse(`${text}+05:00`)
  return { start, end: start + hours * 3_600_000 }
}
const standing = (text: string, hours: number, more: Partial<Busy> = {}): Busy => ({
  ...span(text, hours),
  own: null,
  isBlackout: false,
  ...more,
})
const calendar = (busy: Busy[] = []) => ({ rules, now, busy })
const say = (text: string, hours: number, busy: Busy[] = [], writer: Writer = 'person') => {
  const refusal = slotRefusal(span(text, hours), calendar(busy), writer)
  return refusal && locales.map((locale) => slotReason(refusal, locale))
}

describe('why a slot cannot be had', () => {
  it('says nothing of one that can', () => {
    expect(say('2026-12-03T10:00', 2)).toBeNull()
    expect(say('2026-12-02T23:00', 2, [], 'admin')).toBeNull()
  })
  it.each([
    ['the hours of that day', '2026-12-16T11:00', 2, [], 'Открыто только 08:00–12:00, 14:00–24:00.'],
    ['the day after midnight', '2026-12-03T21:00', 2, [], 'Открыто только 00:00–22:00.'],
    ['a day without hours', '2026-12-04T10:00', 1, [], 'В этот день закрыто.'],
    ['a special day with its note', '2026-12-09T10:00', 1, [], 'В этот день закрыто: Уборка.'],
    ['special hours with their note', '2026-12-10T15:00', 1, [], 'Открыто только 10:00–14:00: Экзамены.'],
    ['a special day without a note', '2026-12-17T10:00', 1, [], 'В этот день закрыто.'],
    ['a reservation', '2026-12-03T10:00', 1, [standing('2026-12-03T10:00', 1)], 'Это время уже занято.'],
    [
      'a blackout, before a reservation',
      '2026-12-03T10:00',
      3,
      [standing('2026-12-03T10:00', 1), standing('2026-12-03T12:00', 2, { isBlackout: true, name: 'Ремонт' })],
      'Зал закрыт на это время: Ремонт.',
    ],
    [
      'a blackout without a word',
      '2026-12-03T10:00',
      1,
      [standing('2026-12-03T10:00', 1, { isBlackout: true })],
      'Зал закрыт на это время.',
    ],
    ['the past', '2026-12-01T10:00', 1, [], 'Это время уже прошло.'],
    ['notice', '2026-12-02T10:00', 1, [], 'Бронировать нужно не позже чем за 1440 мин до начала.'],
    ['the horizon', '2027-01-14T10:00', 1, [], 'Бронировать можно не больше чем на 30 дн. вперёд.'],
    ['the step', '2026-12-03T10:30', 1, [], 'Здесь бронируют с шагом 60 мин.'],
  ])('names %s', (_, text, hours, busy, words) => {
    const said = say(text, hours, busy) ?? expect.fail('not refused')
    expect(said[0]).toBe(words)
    expect(new Set(said).size).toBe(3)
    expect(said.join()).not.toMatch(/[{}]/)
  })
})

describe('what is free that day instead', () => {
  it('is the nearest span of the same length, and never on another day', () => {
    const busy = [standing('2026-12-03T10:00', 4)]
    expect(freeThatDay(span('2026-12-03T11:00', 2), calendar(busy), 'person')).toEqual(span('2026-12-03T08:00', 2))
    expect(freeThatDay(span('2026-12-03T11:00', 2), calendar([standing('2026-12-03T00:00', 22)]), 'person')).toBeNull()
    expect(freeThatDay(span('2026-12-09T10:00', 1), calendar(), 'person')).toBeNull()
  })
  it('keeps to what binds the writer: notice and horizon, but for admins', () => {
    const near = span('2026-12-02T12:00', 1)
    expect(freeThatDay(near, calendar(), 'person')).toEqual(span('2026-12-02T14:00', 1))
    expect(freeThatDay(near, calendar(), 'admin')).toEqual(span('2026-12-02T11:00', 1))
    const far = span('2027-01-13T12:00', 1)
    expect(freeThatDay(far, calendar(), 'person')).toBeNull()
    expect(freeThatDay(far, calendar(), 'admin')).toEqual(span('2027-01-13T11:00', 1))
  })
  it('can always be had itself', () => {
    const hour = fc.integer({ min: 0, max: 23 })
    const busyHours = fc.array(fc.tuple(hour, fc.integer({ min: 1, max: 5 })), { maxLength: 6 })
    fc.assert(
      fc.property(hour, fc.integer({ min: 1, max: 6 }), busyHours, (start, length, taken) => {
        const at = (each: number): string => `2026-12-03T${String(each).padStart(2, '0')}:00`
        const busy = taken.map(([from, hours]) => standing(at(from), hours))
        const free = freeThatDay(span(at(start), length), calendar(busy), 'person')
        if (free) expect(slotRefusal(free, calendar(busy), 'person')).toBeNull()
      }),
    )
  })
})
