import { expect, it } from 'vitest'
import { findClashes } from './clashes.ts'

const span = (id: string, from: number, to: number) => ({
  id,
  startsAt: `2026-11-28T${String(from).padStart(2, '0')}:00:00.000Z`,
  endsAt: `2026-11-28T${String(to).padStart(2, '0')}:00:00.000Z`,
})

it('finds what overlaps, both ways, and nothing that only touches', () => {
  const clashes = findClashes([span('a', 9, 12), span('b', 10, 11), span('c', 11, 13), span('d', 13, 14)])
  expect(Object.fromEntries(clashes)).toEqual({ a: ['b', 'c'], b: ['a'], c: ['a'], d: [] })
})
