import { describe, expect, it } from 'vitest'
import { type ClassTime, classesDuring, timetableAddress } from '#src/domain/timetable.ts'

describe('timetableAddress', () => {
  it.each([
    [' webcal://my.sdu.edu.kz/t/1.ics ', 'https://my.sdu.edu.kz/t/1.ics'],
    ['https://my.sdu.edu.kz/t?id=1#x', 'https://my.sdu.edu.kz/t?id=1'],
  ])('%s is asked for as %s', (given, asked) => expect(timetableAddress(given)).toBe(asked))
  it.each(['', 'my.sdu.edu.kz', 'http://my.sdu.edu.kz/', 'file:///etc/passwd', 'https://a:b@c.kz/', 'javascript:1'])(
    '%s is refused',
    (given) => expect(timetableAddress(given)).toBeNull(),
  )
  it('refuses an endless one', () => expect(timetableAddress(`https://a.kz/${'x'.repeat(2_000)}`)).toBeNull())
})

describe('classesDuring', () => {
  const lesson = (from: string, to: string, isBusy = true): ClassTime => ({
    title: 'Calculus II',
    place: null,
    startsAt: `2026-11-23T${from}:00.000Z`,
    endsAt: `2026-11-23T${to}:00.000Z`,
    isAllDay: false,
    isBusy,
  })
  const event = { startsAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T12:00:00+00:00' }
  it('finds what overlaps', () => {
    const classes = [lesson('09:00', '10:01'), lesson('10:30', '11:00'), lesson('11:59', '13:00')]
    expect(classesDuring(classes, event)).toEqual(classes)
  })
  it('lets what touches and what takes no time pass', () => {
    expect(
      classesDuring([lesson('09:00', '10:00'), lesson('12:00', '13:00'), lesson('10:00', '12:00', false)], event),
    ).toEqual([])
  })
})
