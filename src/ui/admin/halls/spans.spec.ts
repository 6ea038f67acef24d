import { describe, expect, it } from 'vitest'
import type { Hall, HallBooking } from '#src/db/spaces/hallsCalendar.ts'
import { draggedWish, instantsOf, onDay, wishOf } from '#src/ui/admin/halls/spans.ts'

const hall: Hall = { id: '1', slug: 'red', name: 'Red Hall', timeZone: 'Asia/Almaty', stepMinutes: 60 }
const other: Hall = { ...hall, id: '2', slug: 'blue', name: 'Blue Hall' }
const evening = { start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T15:00:00.000Z' }
const booking = { ...evening, location: 'red' } as HallBooking

describe('a wish', () => {
  it('is a span on the hall’s own clock', () => {
    const wish = { hall: 'red', day: '2026-11-24', from: '18:00', to: '20:00' }
    expect(wishOf(evening, hall)).toEqual(wish)
    expect(instantsOf(wish, hall.timeZone)).toEqual(evening)
  })
  it('goes over midnight when it ends before it begins', () =>
    expect(instantsOf({ hall: 'red', day: '2026-11-24', from: '22:00', to: '01:00' }, hall.timeZone)).toEqual({
      start: '2026-11-24T17:00:00.000Z',
      end: '2026-11-24T20:00:00.000Z',
    }))
})

describe('what was dragged', () => {
  it('keeps its hours on another day and in another hall', () =>
    expect(draggedWish(booking, hall, { hall: other, day: '2026-11-26' })).toEqual({
      hall: 'blue',
      day: '2026-11-26',
      from: '18:00',
      to: '20:00',
    }))
  it('falls on a step, within the day', () => {
    const to = (minutes: number) => draggedWish(booking, hall, { hall, day: '2026-11-24', minutes })
    expect(to(-80)).toMatchObject({ from: '17:00', to: '19:00' })
    expect(to(1000)).toMatchObject({ from: '23:00', to: '01:00' })
    expect(to(-2000)).toMatchObject({ from: '00:00', to: '02:00' })
  })
})

describe('a booking on a day', () => {
  it('is the part that lies in it', () => {
    expect(onDay(evening, '2026-11-24', hall.timeZone)).toEqual({ from: 1080, to: 1200 })
    expect(onDay(evening, '2026-11-25', hall.timeZone)).toBeNull()
    const night = { start: '2026-11-24T17:00:00.000Z', end: '2026-11-24T20:00:00.000Z' }
    expect(onDay(night, '2026-11-24', hall.timeZone)).toEqual({ from: 1320, to: 1440 })
    expect(onDay(night, '2026-11-25', hall.timeZone)).toEqual({ from: 0, to: 60 })
    expect(onDay(night, '2026-11-26', hall.timeZone)).toBeNull()
    expect(onDay(night, '2026-11-23', hall.timeZone)).toBeNull()
  })
})
