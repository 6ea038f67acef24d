import { describe, expect, it } from 'vitest'
import { timesOn } from '#src/domain/eventTimes.ts'

const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) })
const almaty = 'Asia/Almaty'
const reservation = span('2026-11-27T18:00+05:00', '2026-11-27T21:00+05:00')

describe('timesOn', () => {
  it('fills the reservation when the event had no time', () => {
    expect(timesOn(reservation, null, almaty)).toEqual(reservation)
  })
  it('keeps hour and length where they lie inside', () => {
    const event = span('2026-11-20T18:30+05:00', '2026-11-20T20:00+05:00')
    expect(timesOn(reservation, event, almaty)).toEqual(span('2026-11-27T18:30+05:00', '2026-11-27T20:00+05:00'))
  })
  it.each([
    ['begins earlier', span('2026-11-20T17:30+05:00', '2026-11-20T19:00+05:00')],
    ['ends later', span('2026-11-20T20:00+05:00', '2026-11-20T22:00+05:00')],
  ])('fills it when the event %s', (_name, event) => {
    expect(timesOn(reservation, event, almaty)).toEqual(reservation)
  })
  it('keeps the hour on the wall when the clocks have changed in between', () => {
    const event = span('2026-03-23T18:30+01:00', '2026-03-23T20:00+01:00')
    const summer = span('2026-03-30T18:00+02:00', '2026-03-30T21:00+02:00')
    expect(timesOn(summer, event, 'Europe/Berlin')).toEqual(span('2026-03-30T18:30+02:00', '2026-03-30T20:00+02:00'))
  })
})
