import { expect, it } from 'vitest'
import { createRepeatGuard } from './repeatGuard.ts'

it('takes a code once while it stays in sight, and again when it comes back', () => {
  const isNew = createRepeatGuard(3000)
  expect([0, 100, 2900, 5800, 8700].map((at) => isNew('a', at))).toEqual([true, false, false, false, false])
  expect(isNew('a', 11_700)).toBe(true)
})

it('takes another code at once, and the first again after it', () => {
  const isNew = createRepeatGuard(3000)
  expect([isNew('a', 0), isNew('b', 50), isNew('b', 60), isNew('a', 100)]).toEqual([true, true, false, true])
})
