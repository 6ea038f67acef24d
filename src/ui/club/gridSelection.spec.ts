import { describe, expect, it } from 'vitest'
import { type CellState, cellAfter, choose, isChosen, openRows, rangeTo } from '#src/ui/club/gridSelection.ts'

const day = (marks: string): CellState[] =>
  [...marks].map((mark) => ({ f: 'free', t: 'taken', m: 'mine', c: 'closed' })[mark] as CellState)
const states = [day('cfftffc'), day('cffffmc')]
const size = { days: 2, steps: 7 }

describe('keys', () => {
  it('move by one and stay in the grid', () => {
    expect(cellAfter('ArrowDown', { day: 0, step: 3 }, size)).toEqual({ day: 0, step: 4 })
    expect(cellAfter('ArrowDown', { day: 0, step: 6 }, size)).toEqual({ day: 0, step: 6 })
    expect(cellAfter('ArrowUp', { day: 0, step: 0 }, size)).toEqual({ day: 0, step: 0 })
    expect(cellAfter('ArrowRight', { day: 1, step: 2 }, size)).toEqual({ day: 1, step: 2 })
    expect(cellAfter('ArrowLeft', { day: 1, step: 2 }, size)).toEqual({ day: 0, step: 2 })
  })
  it('go to the ends', () => {
    expect(cellAfter('Home', { day: 1, step: 2 }, size)).toEqual({ day: 0, step: 2 })
    expect(cellAfter('End', { day: 0, step: 2 }, size)).toEqual({ day: 1, step: 2 })
    expect(cellAfter('PageUp', { day: 1, step: 2 }, size)).toEqual({ day: 1, step: 0 })
    expect(cellAfter('PageDown', { day: 1, step: 2 }, size)).toEqual({ day: 1, step: 6 })
  })
  it('that mean nothing here are left alone', () => expect(cellAfter('a', { day: 0, step: 0 }, size)).toBeNull())
})

describe('a range', () => {
  it('goes both ways from its anchor', () => {
    expect(rangeTo(states, { day: 1, step: 2 }, 4)).toEqual({ day: 1, anchor: 2, from: 2, to: 4 })
    expect(rangeTo(states, { day: 1, step: 3 }, 1)).toEqual({ day: 1, anchor: 3, from: 1, to: 3 })
  })
  it('stops before what is taken', () =>
    expect(rangeTo(states, { day: 0, step: 1 }, 5)).toEqual({ day: 0, anchor: 1, from: 1, to: 2 }))
  it('does not begin where it is not free', () => expect(rangeTo(states, { day: 0, step: 3 }, 4)).toBeNull())
})

describe('choosing', () => {
  const first = choose(states, null, { day: 1, step: 1 })
  it('begins, extends, takes back', () => {
    expect(first).toEqual({ day: 1, anchor: 1, from: 1, to: 1 })
    expect(choose(states, first, { day: 1, step: 4 })).toEqual({ day: 1, anchor: 1, from: 1, to: 4 })
    expect(choose(states, first, { day: 1, step: 1 })).toBeNull()
  })
  it('begins anew on another day', () =>
    expect(choose(states, first, { day: 0, step: 4 })).toEqual({ day: 0, anchor: 4, from: 4, to: 4 }))
  it('of a taken, own or closed cell changes nothing', () => {
    for (const cell of [
      { day: 0, step: 3 },
      { day: 1, step: 5 },
      { day: 1, step: 0 },
    ])
      expect(choose(states, first, cell)).toBe(first)
  })
  it('knows its cells', () => {
    expect(isChosen(first, { day: 1, step: 1 })).toBe(true)
    expect(isChosen(first, { day: 0, step: 1 })).toBe(false)
    expect(isChosen(null, { day: 1, step: 1 })).toBe(false)
  })
})

describe('rows', () => {
  it('leave out the hours when all is closed', () => expect(openRows(states)).toEqual({ first: 1, last: 5 }))
  it('are none when nothing opens', () => expect(openRows([day('ccc')])).toBeNull())
})
