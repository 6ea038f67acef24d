import { describe, expect, it } from 'vitest'
import { ends, leastSteps, pick, priceOf, type Slot, starts } from './range.ts'

const slots = (states: string): Slot[] =>
  [...states].map((state, index) => ({
    start: String(index),
    end: String(index + 1),
    state: state === '.' ? 'free' : state === 'x' ? 'taken' : 'closed',
    price: index + 1,
  }))
const day = slots('-......x....-')
const rules = { least: 2, length: null }

describe('picking', () => {
  it('begins with the shortest, then takes the end, then begins anew', () => {
    const first = pick(day, null, 1, rules)
    expect(first).toEqual({ first: 1, last: 2 })
    const longer = pick(day, first, 5, rules)
    expect(longer).toEqual({ first: 1, last: 5 })
    expect(pick(day, longer, 3, rules)).toEqual({ first: 3, last: 4 })
  })

  it('does not reach over what is taken: it begins behind it', () => {
    expect(pick(day, { first: 1, last: 2 }, 9, rules)).toEqual({ first: 9, last: 10 })
    expect(pick(day, null, 6, rules)).toBeNull()
    expect(pick(day, null, 11, rules)).toBeNull()
  })

  it('takes a package’s length', () => {
    expect(pick(day, { first: 1, last: 2 }, 3, { least: 2, length: 4 })).toEqual({ first: 3, last: 6 })
  })
})

it('says where a booking can begin and end', () => {
  expect(starts(day, 4)).toEqual([1, 2, 3, 8])
  expect(ends(day, 4, 2, null)).toEqual([5, 6])
  expect(ends(day, 1, 2, 3)).toEqual([2, 3])
})

it('adds up', () => {
  expect(priceOf(day, { first: 1, last: 3 })).toBe(2 + 3 + 4)
  expect(leastSteps(60, 15)).toBe(4)
  expect(leastSteps(0, 15)).toBe(1)
})
