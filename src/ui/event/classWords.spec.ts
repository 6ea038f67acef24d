import { describe, expect, it } from 'vitest'
import { classWords } from '#src/ui/event/classWords.ts'

const lesson = {
  title: 'Линейная алгебра',
  place: 'D 204',
  startsAt: '2026-11-25T05:00:00.000Z',
  endsAt: '2026-11-25T05:50:00.000Z',
}
const timeZone = 'Asia/Almaty'

describe('classWords', () => {
  it('names class, time and room', () => {
    const evening = { startsAt: '2026-11-25T05:30:00.000Z', endsAt: '2026-11-25T07:00:00.000Z', timeZone }
    expect(classWords(lesson, evening, 'ru')).toBe('Линейная алгебра, 10:00–10:50, D 204')
    expect(classWords({ ...lesson, place: null }, evening, 'kk')).toBe('Линейная алгебра, 10:00–10:50')
  })
  it('names the day at an event of several', () => {
    const festival = { startsAt: '2026-11-24T05:00:00.000Z', endsAt: '2026-11-26T07:00:00.000Z', timeZone }
    expect(classWords(lesson, festival, 'en')).toBe('Линейная алгебра, 25.11 10:00–10:50, D 204')
  })
})
