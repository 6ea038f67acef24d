import { describe, expect, it } from 'vitest'
import { parts, resultName, wishOf } from './wish.ts'

describe('what a run of the benchmark is asked for', () => {
  it.each([
    [[], { isQuick: false, only: null }],
    [['--quick'], { isQuick: true, only: null }],
    [['--only=search'], { isQuick: false, only: ['search'] }],
    [['--only', 'search'], { isQuick: false, only: ['search'] }],
    [['--quick', '--only', 'search,gpa'], { isQuick: true, only: ['gpa', 'search'] }],
    [['--only', 'gpa', '--quick'], { isQuick: true, only: ['gpa'] }],
  ])('%j', (args, wish) => expect(wishOf(args)).toEqual(wish))

  it.each([[['--only']], [['--only=']], [['--only', '--quick']], [['--only=seach']], [['--only=gpa,seach']]])(
    '%j is refused, naming the parts',
    (args) => expect(() => wishOf(args)).toThrow(parts.join(', ')),
  )
})

describe('the file of the results', () => {
  const day = '2026-11-21'
  const name = (...args: string[]): string => resultName(day, wishOf(args))

  it('of some parts is never that of a whole run, nor of other parts', () => {
    const names = [
      name(),
      name('--quick'),
      ...parts.flatMap((part) => [name('--only', part), name('--quick', '--only', part)]),
    ]
    expect(new Set(names).size).toBe(names.length)
    expect(name()).toBe(day)
    expect(name('--quick')).toBe(`${day}-quick`)
    expect(name('--only=search')).toBe(`${day}-search`)
  })
  it('is the same however the parts are ordered', () =>
    expect(name('--only=search,gpa')).toBe(name('--only', 'gpa,search')))
})
