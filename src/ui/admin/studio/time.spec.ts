import { expect, it } from 'vitest'
import { clockOf, draggedTo, firstHour, hourHeight, instantAt, topOf } from './time.ts'

const zone = 'Asia/Almaty'
const start = '2026-11-27T05:00:00.000Z'

it('places a moment on the grid', () => {
  expect(topOf(start, '2026-11-27', zone)).toBe((10 - firstHour) * hourHeight)
  expect(topOf(start, '2026-11-28', zone)).toBe(0)
  expect(clockOf(start, zone)).toBe('10:00')
  expect(instantAt('2026-11-27', '10:00', zone)).toBe(start)
})

it('drags by whole steps', () => {
  const span = { start, end: '2026-11-27T06:00:00.000Z' }
  expect(draggedTo(span, hourHeight * 1.5, 15)).toEqual({
    start: '2026-11-27T06:30:00.000Z',
    end: '2026-11-27T07:30:00.000Z',
  })
  expect(draggedTo(span, 5, 15)).toEqual(span)
  expect(draggedTo(span, -hourHeight / 4, 15).start).toBe('2026-11-27T04:45:00.000Z')
})
