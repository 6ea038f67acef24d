import { describe, expect, it } from 'vitest'
import { readTimetable, TooMuch } from '#src/integrations/timetable/readTimetable.ts'

const wanted = {
  from: Date.parse('2026-11-01T00:00:00Z'),
  to: Date.parse('2027-06-01T00:00:00Z'),
  timeZone: 'Asia/Almaty',
}
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Calculus II', ...lines, 'END:VEVENT']
const starts = (text: string) => readTimetable(text, wanted).map(({ startsAt }) => startsAt)

describe('readTimetable', () => {
  it('repeats, leaves out, moves and cancels', () => {
    const text = calendar(
      ...event(
        'DTSTART:20261102T100000',
        'DTEND:20261102T115000',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE:20261109T100000',
        'LOCATION:Room\\, D 204',
      ),
      ...event('RECURRENCE-ID:20261116T100000', 'DTSTART:20261117T140000', 'DTEND:20261117T155000'),
      ...event('RECURRENCE-ID:20261123T100000', 'DTSTART:20261123T100000', 'DTEND:20261123T115000', 'STATUS:CANCELLED'),
    )
    const found = readTimetable(text, wanted)
    // Floating: ten o'clock on the campus, which is five hours ahead.
    expect(found[0]).toEqual({
      title: 'Calculus II',
      place: 'Room, D 204',
      startsAt: '2026-11-02T05:00:00.000Z',
      endsAt: '2026-11-02T06:50:00.000Z',
      isAllDay: false,
      isBusy: true,
    })
    expect(found.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-02T05:00:00.000Z',
      '2026-11-17T09:00:00.000Z',
      '2026-11-30T05:00:00.000Z',
    ])
  })

  it('reads times in UTC, in a zone of the calendar, and in a zone that is only named', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Campus', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0300'],
      ...['TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE'],
    ]
    expect(starts(calendar(...event('DTSTART:20261102T100000Z', 'DURATION:PT1H')))).toEqual([
      '2026-11-02T10:00:00.000Z',
    ])
    expect(starts(calendar(...zone, ...event('DTSTART;TZID=Campus:20261102T100000', 'DURATION:PT1H')))).toEqual([
      '2026-11-02T07:00:00.000Z',
    ])
    expect(starts(calendar(...event('DTSTART;TZID=Europe/Berlin:20261102T100000', 'DURATION:PT1H')))).toEqual([
      '2026-11-02T09:00:00.000Z',
    ])
  })

  it('keeps whole days and free times apart', () => {
    const text = calendar(
      ...event('DTSTART;VALUE=DATE:20261216'),
      ...event('DTSTART:20261217T100000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'),
    )
    expect(readTimetable(text, wanted).map(({ startsAt, isAllDay, isBusy }) => [startsAt, isAllDay, isBusy])).toEqual([
      ['2026-12-15T19:00:00.000Z', true, false],
      ['2026-12-17T10:00:00.000Z', false, false],
    ])
  })

  it('leaves out what lies outside the wanted time', () => {
    expect(starts(calendar(...event('DTSTART:20200101T100000Z', 'DURATION:PT1H')))).toEqual([])
  })

  it.each(['', '<!doctype html><p>Sign in', 'BEGIN:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])(
    'refuses what is not a calendar: %j',
    (text) => expect(() => readTimetable(text, wanted)).toThrow(),
  )

  it('gives up on a calendar without end', () => {
    const text = calendar(...event('DTSTART:20261102T100000Z', 'DURATION:PT1M', 'RRULE:FREQ=SECONDLY'))
    expect(() => readTimetable(text, wanted)).toThrow(TooMuch)
  })
})
